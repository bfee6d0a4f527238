/// The state of an activity in its calendar at the last import, stored in its document, so that the
/// next import can tell changes made by staff from changes made in the calendar.
///
/// Only a checksum of each part is stored, since it only has to be compared for equality.
struct ImportRecord: Equatable {
  /// The checksums of the calendar's parts, by name.
  var parts: [String: String]
  /// The event's revision at the last import.
  var revision: ICalendarReading.Revision
  /// The event's uid in the calendar, if the activity has kept an older one.
  var uid: String?

  /// The record of a document from a file.
  init(_ document: JSONObject, _ revision: ICalendarReading.Revision, uid: String? = nil) {
    parts = Dictionary(
      uniqueKeysWithValues: ImportPart.all(of: document).compactMap { part in
        Self.checksum(part.value(in: document)).map { (part.name, $0) }
      })
    self.revision = revision
    self.uid = uid
  }

  /// The checksum of a value, independent of the order of keys; nil for no value.
  static func checksum(_ value: JSONValue?) -> String? {
    value.map { CRC32.text(CRC32.checksum(JSONWriter.line($0.sorted)[...])) }
  }
}

extension ImportRecord {
  private static let key = Activity.VendorKey.imported.key

  /// The record in a document; nil if there is none.
  init?(of document: JSONObject) {
    guard let object = document[Self.key]?.objectValue,
      let parts = object["parts"]?.objectValue
    else { return nil }
    self.parts = Dictionary(
      parts.members.compactMap { key, value in value.stringValue.map { (key, $0) } },
      uniquingKeysWith: { $1 })
    revision = .init(
      sequence: object["sequence"]?.intValue ?? 0,
      modified: object["modified"]?.stringValue.flatMap { LocalDateTime($0) })
    uid = object["uid"]?.stringValue
  }

  /// A document with the record added.
  func kept(in document: JSONObject) -> JSONObject {
    var object = JSONObject()
    object["uid"] = uid.map(JSONValue.string)
    if revision.sequence > 0 { object["sequence"] = .int(revision.sequence) }
    object["modified"] = revision.modified.map { .string($0.description) }
    object["parts"] = .object(
      JSONObject(
        uniqueMembers: parts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    var document = document
    document[Self.key] = .object(object)
    return document
  }

  /// A document without the record and other notes of the kiosk's own.
  static func removed(from document: JSONObject) -> JSONObject {
    var document = document
    document[key] = nil
    document[Activity.VendorKey.changed.key] = nil
    return document
  }
}
