/// A part of an activity that is taken from a calendar, or kept, as a unit.
struct ImportPart: Hashable {
  /// The part's name in import records: a document key, `time`, or `at/2026-12-04T10:00:00` for a
  /// session.
  let name: String
  /// The document keys in the part; none for a single session.
  private let keys: [String]
  /// The session's start; nil for a part of the whole activity.
  let session: LocalDateTime?

  /// The properties that together set the time; taking them from different sides would give a third
  /// time.
  static let time = ImportPart(
    name: "time",
    keys: ["start", "timeZone", "showWithoutTime", "recurrenceRules", "excludedRecurrenceRules"])

  /// The keys with metadata about revisions and imports, which are not compared.
  private static let marks = [
    "@type", "uid", "created", "updated", "sequence", "recurrenceOverrides", "relatedTo",
    Activity.VendorKey.importedFrom.key, Activity.VendorKey.imported.key,
    Activity.VendorKey.changed.key,
  ]

  private init(name: String, keys: [String], session: LocalDateTime? = nil) {
    (self.name, self.keys, self.session) = (name, keys, session)
  }

  /// The part with one key.
  init(key: String) { self.init(name: key, keys: [key]) }

  /// The part with one session.
  init(session: LocalDateTime) {
    self.init(name: "at/\(session)", keys: [], session: session)
  }

  /// The parts of a document, sessions last.
  static func all(of document: JSONObject) -> [ImportPart] {
    let keys = document.keys.filter { !marks.contains($0) && !time.keys.contains($0) }
    let sessions = (document["recurrenceOverrides"]?.objectValue?.keys ?? [])
      .compactMap { LocalDateTime($0) }
    return [time] + keys.map { ImportPart(key: $0) }
      + sessions.sorted().map { ImportPart(session: $0) }
  }

  /// The part's value in a document; nil if it has none.
  func value(in document: JSONObject) -> JSONValue? {
    if let session {
      let overrides = document["recurrenceOverrides"]?.objectValue
      return overrides?[session.description]
        ?? overrides?.members.first { LocalDateTime($0.key) == session }?.value
    }
    if keys.count == 1 { return document[keys[0]] }
    return .object(JSONObject(keys.compactMap { key in document[key].map { (key, $0) } }))
  }

  /// Copies the part from one document to another.
  func take(from source: JSONObject, into target: inout JSONObject) {
    for key in keys { target[key] = source[key] }
  }

  /// Whether iCalendar can express the property at a patch's path.
  static func isTold(_ path: String) -> Bool {
    let key = path.split(separator: "/", maxSplits: 1).first.map(String.init) ?? path
    return key == "excluded" || EventDocument.keys.contains(key)
  }
}
