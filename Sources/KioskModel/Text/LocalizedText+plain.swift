import SafeText

extension LocalizedText {
  /// One text used for all languages.
  package init(plain text: String) { byLanguage = ["": CleanText.line(text)] }

  /// The texts under a key, whose value is one text for all languages or an object with a text for
  /// each language; nil if the key is absent.
  init?(anyOf reader: JSONReader, _ key: String) throws(DocumentProblem) {
    switch reader.object[key] {
    case nil, .null: return nil
    case .string(let text): self.init(plain: text)
    default: self = try LocalizedText(reader, key)
    }
  }
}
