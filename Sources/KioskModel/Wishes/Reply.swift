/// What has become of a wish, or of an idea: the staff's decision and what they say about it.
///
/// It has the name of the wish's event, or of the idea.
package struct Reply: StoredDocument, Hashable {
  /// The document as it was read, so that what we have no property for survives.
  package let document: JSONObject
  /// The wish's event id, or the idea's name.
  package let id: String
  /// The wish as it is shown, from which staff have taken names out; nil for an idea, which has its
  /// own words, and for a text that is not kept.
  package let text: LocalizedText?
  /// What it is about.
  package let theme: HealthTheme?
  /// What has been decided.
  package let status: ReplyStatus
  /// What the staff say about it, by language.
  package let reply: LocalizedText?
  /// The day on which the wish came in.
  package let received: LocalDate?
  /// The day of the decision.
  package let decided: LocalDate

  package static let documentKind = DocumentKind.replies

  /// The version of the format that is written; every one up to it is read.
  package static let version = 1

  /// The reply that a document describes.
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

  /// What has become of some wishes that visitors are told, the latest first.
  package static func answers(_ replies: some Sequence<Reply>) -> [Reply] {
    replies.filter(\.status.isAnswer).sorted { ($1.decided, $0.id) < ($0.decided, $1.id) }
  }
}
