/// A part of an activity that is taken from a calendar, or kept, as a whole.
struct ImportPart: Hashable {
  /// Its name in records: that of its key, `time` or `at/2026-12-04T10:00:00`.
  let name: String
  /// The keys that belong to it; none for a single session.
  private let keys: [String]
  /// Which session it is about.
  let session: LocalDateTime?

  /// When it takes place: half of it from here and half from there would be another time.
  static let time = ImportPart(
    name: "time",
    keys: ["start", "timeZone", "showWithoutTime", "recurrenceRules", "excludedRecurrenceRules"])

  /// What says who changed the document when, and is no part of what it says.
  private static let marks = [
    "@type", "uid", "created", "updated", "sequence", "recurrenceOverrides", "relatedTo",
    Activity.VendorKey.importedFrom.key, Activity.VendorKey.imported.key,
  ]

  private init(name: String, keys: [String], session: LocalDateTime? = nil) {
    (self.name, self.keys, self.session) = (name, keys, session)
  }

  /// The part that is one key.
  init(key: String) { self.init(name: key, keys: [key]) }

  /// The part that is one session.
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

  /// What a document says about the part; nil for nothing.
  func value(in document: JSONObject) -> JSONValue? {
    if let session {
      let overrides = document["recurrenceOverrides"]?.objectValue
      return overrides?[session.description]
        ?? overrides?.members.first { LocalDateTime($0.key) == session }?.value
    }
    if keys.count == 1 { return document[keys[0]] }
    return .object(JSONObject(keys.compactMap { key in document[key].map { (key, $0) } }))
  }

  /// Puts what one document says about the part into another.
  func take(from source: JSONObject, into target: inout JSONObject) {
    for key in keys { target[key] = source[key] }
  }

  /// Whether a calendar can tell what a patch's path leads to.
  static func isTold(_ path: String) -> Bool {
    let key = path.split(separator: "/", maxSplits: 1).first.map(String.init) ?? path
    return key == "excluded" || EventDocument.keys.contains(key)
  }
}
