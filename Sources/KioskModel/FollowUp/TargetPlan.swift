/// What is to be reached, and how reference values belong to age bands: `targets.json`.
public struct TargetPlan: Sendable, Hashable {
  /// What is said of an indicator whose values are loaded.
  public struct Indicator: Sendable, Hashable {
    /// What it is called; nil where only its id is known.
    public var title: LocalizedText?
    /// The age band beside whose index it is shown; nil for all visitors.
    public var band: AgeBand?
  }

  /// The targets in the order of the document.
  public var targets: [Target] = []
  /// What is said of indicators, by their ids.
  public var indicators: [String: Indicator] = [:]

  /// The version of the format that is read.
  public static let version = 1

  /// Nothing to reach.
  public init() {}

  /// The plan that a document describes.
  public init(_ reader: JSONReader) throws(DocumentProblem) {
    let version = try reader.optionalInt("version") ?? 1
    guard version <= Self.version else { throw reader.problem("version", .newerVersion(version)) }
    for target in try reader.objects("targets") { targets.append(try Target(target)) }
    for (id, indicator) in try reader.objectsByKey("reference") {
      indicators[id] = Indicator(
        title: try LocalizedText(anyOf: indicator, "title"),
        band: try indicator.optional("band", .oneOf) {
          $0.stringValue.flatMap(AgeBand.init(rawValue:))
        })
    }
  }

  /// The plan of a data folder; nil where it has none.
  public init?(ifAny folder: DataFolder, disk: Disk = .live) throws(DocumentError) {
    do {
      self = try Document.load(folder.targets, disk: disk) { reader throws(DocumentProblem) in
        try TargetPlan(reader)
      }
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }
}

extension DataFolder {
  /// What the working group wants to reach.
  public var targets: String { root + "/targets.json" }
  /// Reference values that somebody has put there, in Kolada's layout.
  public var reference: String { root + "/reference.csv" }
}
