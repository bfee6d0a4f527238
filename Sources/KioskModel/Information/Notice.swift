/// Something that visitors are told for some days, in one line, with its sender.
package struct Notice: StoredDocument, Hashable {
  /// The document as it was read, so that what we have no property for survives.
  package let document: JSONObject
  /// The notice's name.
  package let id: String
  /// What it says, by language.
  package let text: LocalizedText
  /// Who says so: the meeting place, the region.
  package let sender: String
  /// The days on which it is shown.
  package let days: ClosedRange<LocalDate>

  package static let documentKind = DocumentKind.notices

  /// The version of the format that is written; every one up to it is read.
  package static let version = 1

  /// The notice that a document describes.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    func date(_ key: String) throws(DocumentProblem) -> LocalDate {
      try reader.required(key, .date) { $0.stringValue.flatMap { LocalDate($0) } }
    }
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.string("id")
    text = try LocalizedText(reader, "text")
    sender = CleanText.line(try reader.string("sender"), limit: 60)
    let from = try date("from")
    let to = try date("to")
    guard from <= to else { throw reader.problem("to", .malformed(to.description, .date)) }
    days = from...to
  }
}
