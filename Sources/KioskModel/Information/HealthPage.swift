/// A card of health information: a few short lines by language, who says so, when somebody last
/// read it against its source, and until when it may be shown.
public struct HealthPage: Sendable, Hashable {
  /// The document as it was read, so that what we have no property for survives.
  public let document: JSONObject
  /// The card's name.
  public let id: String
  /// What it is about.
  public let theme: HealthTheme
  /// What it says, by language (RFC 5646 tags).
  public let texts: [String: HealthText]
  /// Who says so.
  public let source: String
  /// Where that can be read, as text: a kiosk has no browser.
  public let address: String
  /// The day on which somebody last read it against its source; while its texts are drafts only the
  /// day on which it was written, which no page shows.
  public let read: LocalDate
  /// The last day on which it is shown.
  public let expires: LocalDate
  /// Where it stands among the cards of its theme, the lowest first.
  public let order: Int

  /// The version of the format that is written; every one up to it is read.
  public static let version = 1

  /// The card that a document describes.
  public init(_ reader: JSONReader) throws(DocumentProblem) {
    func date(_ key: String) throws(DocumentProblem) -> LocalDate {
      try reader.required(key, .date) { $0.stringValue.flatMap { LocalDate($0) } }
    }
    try reader.version(upTo: Self.version)
    document = reader.object
    id = try reader.string("id")
    theme = try reader.required("theme", .oneOf) { $0.stringValue.flatMap(HealthTheme.init) }
    var texts: [String: HealthText] = [:]
    for (language, text) in try reader.objectsByKey("text") {
      texts[language] = try HealthText(text)
    }
    guard !texts.isEmpty else { throw reader.problem("text", .missing) }
    self.texts = texts
    guard let source = try reader.optionalObject("source") else {
      throw reader.problem("source", .missing)
    }
    self.source = CleanText.line(try source.string("name"), limit: 100)
    address = CleanText.line(try source.string("address"), limit: 100)
    read = try date("read")
    expires = try date("expires")
    guard read <= expires else {
      throw reader.problem("expires", .malformed(expires.description, .date))
    }
    order = try reader.optionalInt("order") ?? 0
  }

  /// The text in the first of some languages that has one, else in any, with its language.
  public func text(_ languages: [String]) -> (language: String, text: HealthText)? {
    for language in languages {
      if let text = texts[language] { return (language, text) }
    }
    return texts.min { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The languages whose text nobody has reviewed yet.
  public var drafts: [String] { texts.filter { !$0.value.isReviewed }.keys.sorted() }

  /// The document after somebody has read the card's text in a language against its source: that
  /// text is reviewed, and the card is good for a year.
  public func renewed(on day: LocalDate, in language: String) -> JSONObject {
    var document = document
    var texts = document["text"]?.objectValue ?? [:]
    if var text = texts[language]?.objectValue {
      text["state"] = "reviewed"
      texts[language] = .object(text)
      document["text"] = .object(texts)
    }
    document["read"] = .string(day.description)
    document["expires"] = .string((day + 365).description)
    return document
  }
}
