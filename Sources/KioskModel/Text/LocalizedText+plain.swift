import SafeText

extension LocalizedText {
  /// One wording for all languages.
  package init(plain text: String) { byLanguage = ["": CleanText.line(text)] }

  /// The wordings under a key, which may be one text for all languages or an object of texts by
  /// language; nil where the key is absent.
  init?(anyOf reader: JSONReader, _ key: String) throws(DocumentProblem) {
    switch reader.object[key] {
    case nil, .null: return nil
    case .string(let text): self.init(plain: text)
    default: self = try LocalizedText(reader, key)
    }
  }
}
