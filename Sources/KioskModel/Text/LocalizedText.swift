import SafeText

/// One wording in several languages.
package struct LocalizedText: Sendable, Hashable {
  /// The wording by language tag (RFC 5646).
  package let byLanguage: [String: String]

  /// The wordings under a key: an object of texts by language.
  package init(_ reader: JSONReader, _ key: String) throws(DocumentProblem) {
    guard let texts = try reader.optionalObject(key) else { throw reader.problem(key, .missing) }
    var byLanguage: [String: String] = [:]
    for language in texts.object.keys {
      byLanguage[language] = CleanText.line(try texts.string(language))
    }
    guard !byLanguage.isEmpty else { throw reader.problem(key, .missing) }
    self.byLanguage = byLanguage
  }

  /// The wording in the first of some languages that has one, else in any.
  package func text(_ languages: [String]) -> String {
    languages.lazy.compactMap { byLanguage[$0] }.first
      ?? byLanguage.min { $0.key < $1.key }?.value ?? ""
  }
}
