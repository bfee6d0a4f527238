import SafeText

/// A card of health information: a few short lines by language, their source, and the days on which
/// the card was last checked and expires.
package struct HealthPage: Sendable, Hashable {
  /// The document as it was read, so that properties unknown to the kiosk survive.
  package let document: JSONObject
  package let id: String
  /// The theme under which it is listed.
  package let theme: HealthTheme
  /// The text by language (RFC 5646 tags).
  package let texts: [String: HealthText]
  /// The name of the source.
  package let source: String
  /// The address of the source, shown as text since the kiosk has no browser.
  package let address: String
  /// The day on which its author last checked it against the source; for a draft the day on which
  /// it was written, which is not shown.
  package let read: LocalDate
  /// The last day for which its author vouches for it.
  package let expires: LocalDate
  /// The position among the cards of its theme, lowest first.
  package let order: Int
  /// The CRC-32 of the texts and the source, which changes with any of them and with nothing else.
  package let checksum: String

  /// The card described by a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    func date(_ key: String) throws(DocumentProblem) -> LocalDate {
      try reader.required(key, .date) { $0.stringValue.flatMap { LocalDate($0) } }
    }
    try reader.version(upTo: HealthDocument.version)
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
    // Worked out once: pages that list cards compare it at every press.
    checksum = Self.checksum(texts, [self.source, address])
  }

  /// The text in the first of `languages` that has one, otherwise in any, with its language.
  package func text(_ languages: [String]) -> (language: String, text: HealthText)? {
    for language in languages {
      if let text = texts[language] { return (language, text) }
    }
    return texts.min { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The languages whose text has not been reviewed.
  package var drafts: [String] { texts.filter { !$0.value.isReviewed }.keys.sorted() }

  private static func checksum(_ texts: [String: HealthText], _ source: [String]) -> String {
    let words = texts.sorted { $0.key < $1.key }.flatMap { language, text in
      [language, text.title] + text.lines
    }
    // Texts contain no control characters, so the separator makes the parts unambiguous.
    let whole = (words + source).joined(separator: "\u{0}")
    return CRC32.text(Array(whole.utf8)[...])
  }
}
