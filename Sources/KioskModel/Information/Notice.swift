import SafeText

/// A message of one line that visitors see for a number of days, with its sender.
package struct Notice: StoredDocument, Hashable {
  /// The document as it was read, so that properties unknown to the kiosk survive.
  package let document: JSONObject
  package let id: String
  /// The text by language.
  package let text: LocalizedText
  /// The sender, such as the meeting place or the region.
  package let sender: String
  /// The days on which it is shown.
  package let days: ClosedRange<LocalDate>

  package static let documentKind = DocumentKind.notices
  package var storedID: String? { id }

  /// The version of the format that is written; all versions up to it can be read.
  package static let version = 1

  /// The notice described by a document.
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
