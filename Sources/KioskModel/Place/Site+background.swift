import SafeText

extension Site {
  /// The place's description of itself for reports, from `background`, which is one text or a text
  /// by language; nil if there is none.
  package func background(in languages: [String]) -> String? {
    let text: String? =
      switch document["background"] {
      case .string(let text): text
      case .object(let texts):
        languages.lazy.compactMap { texts[$0]?.stringValue }.first
          ?? texts.members.first?.value.stringValue
      default: nil
      }
    return text.map { CleanText.paragraphs($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
