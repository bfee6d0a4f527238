/// What is to be reached, and how reference values belong to age bands: `targets.json`.
package struct TargetPlan: StoredDocument, Hashable {
  /// What is said of an indicator whose values are loaded.
  package struct Indicator: Sendable, Hashable {
    /// What it is called; nil where only its id is known.
    package var title: LocalizedText?
    /// The age band beside whose index it is shown; nil for all visitors.
    package var band: AgeBand?
  }

  /// The targets in the order of the document.
  package var targets: [Target] = []
  /// What is said of indicators, by their ids.
  package var indicators: [String: Indicator] = [:]

  /// The targets of activities that none of some places has in its programme: nothing is ever
  /// counted for them.
  package func targets(without places: [MeetingPlace]) -> [Target] {
    let known = Set(places.flatMap { $0.programme.activities.map(\.uid) })
    return targets.filter { target in
      target.filter.activity.map { !known.contains($0) } ?? false
    }
  }

  package static let documentKind = DocumentKind.targets

  /// The version of the format that is read.
  package static let version = 1

  /// Nothing to reach.
  package init() {}

  /// The plan that a document describes.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    try reader.refuseNames(besides: ["version", "targets", "reference"])
    for target in try reader.objects("targets") { targets.append(try Target(target)) }
    for (id, indicator) in try reader.objectsByKey("reference") {
      try indicator.refuseNames(besides: ["title", "band"])
      indicators[id] = Indicator(
        title: try LocalizedText(anyOf: indicator, "title"),
        band: try indicator.optionalCase("band"))
    }
  }

  /// The plan of a data folder; nil where it has none.
  package init?(ifAny folder: DataFolder, disk: Disk = .live) throws(DocumentError) {
    do {
      self = try Document.load(folder.targets, disk: disk)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }
}

extension DataFolder {
  /// What the working group wants to reach.
  package var targets: String { path(.targets) }
  /// Reference values that somebody has put there, in Kolada's layout.
  package var reference: String { root + "/reference.csv" }
}
