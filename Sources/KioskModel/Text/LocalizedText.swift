import SafeText

/// A text in several languages.
package struct LocalizedText: Sendable, Hashable {
  /// The text by language tag (RFC 5646).
  package let byLanguage: [String: String]

  /// The texts under a key, whose value is an object with a text for each language.
  ///
  /// - Throws: `DocumentProblem` if the key is absent or has no text.
  package init(_ reader: JSONReader, _ key: String) throws(DocumentProblem) {
    guard let texts = try reader.optionalObject(key) else { throw reader.problem(key, .missing) }
    var byLanguage: [String: String] = [:]
    for language in texts.object.keys {
      byLanguage[language] = CleanText.line(try texts.string(language))
    }
    guard !byLanguage.isEmpty else { throw reader.problem(key, .missing) }
    self.byLanguage = byLanguage
  }

  /// The text in the first of `languages` that has one, otherwise in the language whose tag sorts
  /// first.
  package func text(_ languages: [String]) -> String {
    languages.lazy.compactMap { byLanguage[$0] }.first
      ?? byLanguage.min { $0.key < $1.key }?.value ?? ""
  }
}
