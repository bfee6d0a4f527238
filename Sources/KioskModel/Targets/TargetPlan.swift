/// The targets, and the titles and age bands of reference values: `targets.json`.
package struct TargetPlan: StoredDocument, Hashable {
  /// The properties of an indicator with reference values.
  package struct Indicator: Sendable, Hashable {
    /// The title; nil if only the id is known.
    package var title: LocalizedText?
    /// The age band beside whose index the value is shown; nil for all visitors.
    package var band: AgeBand?
  }

  /// The targets in the order of the document.
  package var targets: [Target] = []
  /// The properties of indicators by id.
  package var indicators: [String: Indicator] = [:]

  /// The targets for an activity that is in no place's programme, which would never progress.
  package func targets(without places: [MeetingPlace]) -> [Target] {
    let known = Set(places.flatMap { $0.programme.activities.map(\.uid) })
    return targets.filter { target in
      target.filter.activity.map { !known.contains($0) } ?? false
    }
  }

  package static let documentKind = DocumentKind.targets

  /// The version of the format that is read.
  package static let version = 1

  /// A plan without targets.
  package init() {}

  /// The plan described by a document.
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

  /// The plan in a data folder; nil if there is none.
  package init?(ifAny folder: DataFolder, disk: Disk = .live) throws(DocumentError) {
    do {
      self = try Self.document(file: DocumentKind.targets.path, in: folder, disk: disk)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }
}

extension DataFolder {
  /// The file with the targets of the working group.
  package var targets: String { path(.targets) }
  /// The file with reference values in Kolada's format.
  package var reference: String { root + "/reference.csv" }
}
