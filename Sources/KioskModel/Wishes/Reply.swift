/// What has become of a wish, or of an idea: the staff's decision and what they say about it.
///
/// It has the name of the wish's event, or of the idea.
public struct Reply: Sendable, Hashable {
  /// The document as it was read, so that what we have no property for survives.
  public let document: JSONObject
  /// The wish's event id, or the idea's name.
  public let id: String
  /// The wish as it is shown, from which staff have taken names out; nil for an idea, which has its
  /// own words, and for a text that is not kept.
  public let text: LocalizedText?
  /// What it is about.
  public let theme: HealthTheme?
  /// What has been decided.
  public let status: ReplyStatus
  /// What the staff say about it, by language.
  public let reply: LocalizedText?
  /// The day on which the wish came in.
  public let received: LocalDate?
  /// The day of the decision.
  public let decided: LocalDate

  /// The version of the format that is written; every one up to it is read.
  public static let version = 1

  /// The reply that a document describes.
  public init(_ reader: JSONReader) throws(DocumentProblem) {
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
  public static func answers(_ replies: some Sequence<Reply>) -> [Reply] {
    replies.filter(\.status.isAnswer).sorted { ($1.decided, $0.id) < ($0.decided, $1.id) }
  }
}
