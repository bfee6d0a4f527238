/// The record that something has been erased for good, as one device of the place has written it:
/// `erased/<hash>.<device>.json`.
///
/// The first one orders the erasure, and every device that has obeyed adds its own. No two devices
/// ever write the same file, so that a sync program finds no conflict. The hash is that of a random
/// id and tells nobody anything who does not have the id already.
package struct Tombstone: StoredDocument, Hashable {
  /// What was erased.
  package enum Subject: String, Sendable, CaseIterable {
    /// A person's name and the links of their visits.
    case person
    /// The text of a wish.
    case wish
  }

  /// The document as it was read, so that properties unknown to the kiosk survive.
  package let document: JSONObject
  /// What was erased; nil if the document does not say.
  package let subject: Subject?
  /// The day on which the device learned of it; no time of day, which could tell who it was.
  package let day: LocalDate
  /// Whether the device has erased all that it had.
  package let isDone: Bool

  package static let documentKind = DocumentKind.erased

  /// The version of the format that is written; all versions up to it can be read.
  package static let version = 1

  /// The record described by a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.version(upTo: Self.version)
    document = reader.object
    subject = try reader.optionalCase("subject")
    day = try reader.required("day", .date) { $0.stringValue.flatMap { LocalDate($0) } }
    isDone = try reader.optionalBool("done") ?? false
  }

  /// The document of a device that has just learned of an erasure, or has obeyed it.
  static func document(_ subject: Subject?, on day: LocalDate, isDone: Bool) -> JSONObject {
    var document: JSONObject = ["version": .int(version)]
    document["subject"] = subject.map { .string($0.rawValue) }
    document["day"] = .string(day.description)
    document["done"] = .bool(isDone)
    return document
  }

  /// The hash that stands for what has an id.
  package static func hash(_ subject: Subject, _ id: String) -> String {
    SHA256.text(Array((subject.rawValue + "/" + id).utf8))
  }

  /// The name of a device's file.
  package static func name(_ hash: String, _ device: String) -> String {
    hash + "." + device + ".json"
  }

  /// The hash and the device in a file's name; nil if it is not that of a record. What a sync program
  /// or a person has added to the name is taken for a device that nobody waits for.
  static func parts(ofName name: String) -> (hash: String, device: String)? {
    let bytes = Array(name.utf8)
    guard name.hasSuffix(".json"), bytes.count > hashLength + 5,
      bytes[..<hashLength].allSatisfy({ $0.isDigit || (0x61...0x66) ~= $0 }),
      bytes[hashLength] == UInt8(ascii: ".")
    else { return nil }
    let device = bytes[(hashLength + 1)...].dropLast(5)
    return (
      String(decoding: bytes[..<hashLength], as: UTF8.self), String(decoding: device, as: UTF8.self)
    )
  }

  /// The number of hexadecimal digits of a hash.
  private static let hashLength = 64
}
