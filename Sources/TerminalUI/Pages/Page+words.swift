nonisolated extension Page {
  /// The page as lines of text, for a terminal without a screen.
  package func plainText(_ words: PlainWords = PlainWords()) -> [String] {
    parts(words).flatMap { $0.plain(words) }.filter { !$0.isEmpty }
  }

  /// The page as sentences to read aloud.
  ///
  /// - Parameter choice: Makes a sentence from a key and its label.
  package func spoken(_ choice: (_ key: String, _ label: String) -> String) -> [String] {
    parts(PlainWords()).flatMap { $0.spoken(choice) }.map(SpokenText.sentence)
      .filter { !$0.isEmpty }
  }

  /// The page in words: its subject, its blocks, the answers to their question, its own question,
  /// and last the other choices.
  private func parts(_ words: PlainWords) -> [PagePart] {
    let answers = choices.filter { $0.shape == .answer }
    let question = [question, subject].filter { !$0.isEmpty }.joined(separator: " ")
    return [.heading(title, aside: aside), .paragraph(message?.text ?? "")]
      + blocks.flatMap { $0.parts(words) } + answers.map(part)
      + [.question(question, hint: hint)]
      + choices.filter { $0.shape != .answer && isOffered($0) }.map(part)
      + [.paragraph(footnote)]
  }

  /// Whether a choice can be made by its key: not one of the on-screen keyboard, nor one whose key
  /// the page takes as text, unless it is a field.
  private func isOffered(_ choice: Choice<Action>) -> Bool {
    choice.shape.isField || !choice.shape.isLetter && !isText(choice.key)
  }

  private func part(_ choice: Choice<Action>) -> PagePart {
    if case .field(let style) = choice.shape { return .field(choice.label, style) }
    return .choice(
      choice.role, key: choice.key.name, label: choice.label, details: choice.details,
      isInFooter: choice.shape == .footer)
  }
}
