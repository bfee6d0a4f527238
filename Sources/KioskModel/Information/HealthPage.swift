import SafeText

/// A card of health information: a few short lines by language, who says so, when somebody last
/// read it against its source, and until when it may be shown.
package struct HealthPage: Sendable, Hashable {
  /// The document as it was read, so that what we have no property for survives.
  package let document: JSONObject
  /// The card's name.
  package let id: String
  /// What it is about.
  package let theme: HealthTheme
  /// What it says, by language (RFC 5646 tags).
  package let texts: [String: HealthText]
  /// Who says so.
  package let source: String
  /// Where that can be read, as text: a kiosk has no browser.
  package let address: String
  /// The day on which its author last read it against its source; of a text that is a draft only the
  /// day on which it was written, which no page shows.
  package let read: LocalDate
  /// The last day for which its author answers for it.
  package let expires: LocalDate
  /// Where it stands among the cards of its theme, the lowest first.
  package let order: Int

  /// The card that a document describes.
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
  }

  /// The text in the first of some languages that has one, else in any, with its language.
  package func text(_ languages: [String]) -> (language: String, text: HealthText)? {
    for language in languages {
      if let text = texts[language] { return (language, text) }
    }
    return texts.min { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The languages whose text nobody has reviewed yet.
  package var drafts: [String] { texts.filter { !$0.value.isReviewed }.keys.sorted() }

  /// Tells these words from others: changes with any text and with the source, and with nothing
  /// else.
  package var checksum: String {
    let words = texts.sorted { $0.key < $1.key }.flatMap { language, text in
      [language, text.title] + text.lines
    }
    // No text holds a control character, so that nothing can move from one part to another.
    let whole = (words + [source, address]).joined(separator: "\u{0}")
    return CRC32.text(Array(whole.utf8)[...])
  }
}
