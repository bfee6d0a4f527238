import SafeText

extension Activity {
  /// The title in a language, or the original title if the document has no translation (RFC 8984,
  /// section 4.6.1 `localizations`).
  package func title(in language: String) -> String {
    translation("title", in: language).map { CleanText.line($0) } ?? title
  }

  /// The description in a language, or the original if the document has no translation.
  package func details(in language: String) -> String {
    translation("description", in: language).map { CleanText.paragraphs($0) } ?? details
  }

  private func translation(_ property: String, in language: String) -> String? {
    document["localizations"]?.objectValue?[language]?.objectValue?[property]?.stringValue
  }
}

extension Activity {
  /// The first language of `chain` that the document is written in or translated to; if there is
  /// none, the first of `chain`.
  package func nearestLanguage(_ chain: [String]) -> String {
    let translated = document["localizations"]?.objectValue
    let original = document["locale"]?.stringValue
    return chain.first { translated?[$0] != nil || $0 == original } ?? chain.first ?? ""
  }
}
