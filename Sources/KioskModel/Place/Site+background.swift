import SafeText

extension Site {
  /// What the place says of itself in its reports: `background`, one text or one for each language;
  /// nil where nothing is said.
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
