/// The staff's decision on a wish or an idea, with their reply.
///
/// Its id is that of the wish's journal entry, or of the idea.
package struct Reply: StoredDocument, Hashable {
  /// The document as it was read, so that properties unknown to the kiosk survive.
  package let document: JSONObject
  /// The wish's entry id, or the idea's id.
  package let id: String
  /// The wish as it is shown, from which staff have removed names; nil for an idea, which has a
  /// text of its own, and for a text that is not stored.
  package let text: LocalizedText?
  /// The subject, one of the themes of health information; nil if none was chosen.
  package let theme: HealthTheme?
  package let status: ReplyStatus
  /// The staff's reply by language.
  package let reply: LocalizedText?
  /// The day on which the wish was entered.
  package let received: LocalDate?
  /// The day of the decision.
  package let decided: LocalDate

  package static let documentKind = DocumentKind.replies
  package var storedID: String? { id }

  /// The version of the format that is written; all versions up to it can be read.
  package static let version = 1

  /// The reply described by a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    func date(_ value: JSONValue) -> LocalDate? { value.stringValue.flatMap { LocalDate($0) } }
    func words(_ key: String) throws(DocumentProblem) -> LocalizedText? {
      guard let words = reader.object[key], words != .null else { return nil }
      return try LocalizedText(reader, key)
    }
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.string("id")
    text = try words("text")
    theme = try reader.optional("theme", .oneOf) { $0.stringValue.flatMap(HealthTheme.init) }
    status = try reader.required("status", .oneOf) { $0.stringValue.flatMap(ReplyStatus.init) }
    reply = try words("reply")
    received = try reader.optional("received", .date, date)
    decided = try reader.required("decided", .date, date)
  }

  /// The replies that visitors see, latest first.
  package static func answers(_ replies: some Sequence<Reply>) -> [Reply] {
    replies.filter(\.status.isAnswer).sorted { ($1.decided, $0.id) < ($0.decided, $1.id) }
  }
}
