nonisolated extension Page {
  /// The page as lines of text, for a terminal without a screen.
  package func plainText(_ words: PlainWords = PlainWords()) -> [String] {
    var lines = [[title, aside].filter { !$0.isEmpty }.joined(separator: " – ")]
    lines += [message?.text ?? ""] + blocks.flatMap { $0.plainText(words) }
    lines += answers.flatMap { $0.plainText(words) }
    lines += [wholeQuestion, hint].filter { !$0.isEmpty }
    lines += otherChoices.filter(isReadOut).flatMap { $0.plainText(words) }
    return (lines + [footnote]).filter { !$0.isEmpty }
  }

  /// The question and its subject.
  var wholeQuestion: String {
    [question, subject].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The answers to the card's question.
  var answers: [Choice<Action>] { choices.filter { $0.shape == .answer } }

  /// The other choices that are read out; the keys of the on-screen keyboard are not.
  var otherChoices: [Choice<Action>] {
    choices.filter { $0.shape != .answer && !$0.shape.isLetter }
  }

  /// A choice whose key the page takes as text is not read out, unless it is a field.
  private func isReadOut(_ choice: Choice<Action>) -> Bool {
    choice.shape.isField || writes(choice.key) == nil
  }
}

nonisolated extension Choice {
  /// Its key, label and details as lines of text; for a field also its value.
  fileprivate func plainText(_ words: PlainWords) -> [String] {
    guard case .field(let look) = shape else {
      let said = ([label] + details).filter { !$0.isEmpty }
      return [key.name + "  " + said.joined(separator: ", ")]
    }
    let field = label + ":" + (look.value.isEmpty ? "" : " " + look.value)
    guard look.isActive, !words.writing.isEmpty else {
      return [field] + (look.error.isEmpty ? [] : [look.note])
    }
    let options = look.options.isEmpty ? look.note : look.options.joined(separator: ", ")
    return [
      field + " (" + words.writing + ")", look.error.isEmpty ? options : look.note,
    ].filter { !$0.isEmpty }
  }
}

nonisolated extension Block {
  /// The block as lines of text.
  package func plainText(_ words: PlainWords = PlainWords()) -> [String] {
    switch self {
    case .text(let text): text.split(separator: "\n").map(String.init)
    case .lines(let lines): lines
    case .fact(let name, let value): [name.isEmpty ? value : name + ": " + value]
    case .card(let card): [card.text, card.question].filter { !$0.isEmpty }
    case .banner(let text, _), .notice(let text), .writing(let text): [text]
    case .secret(_, _, let said): [said]
    case .figures(let figures): figures.map { $0.value + " " + $0.label }
    case .faces(let columns):
      columns.map { [$0.label, $0.value, $0.detail].joined(separator: "  ") }
    case .table(let table):
      table.rows.map { row in
        [table.sentence(row), row.isChosen ? words.chosen : ""].filter { !$0.isEmpty }
          .joined(separator: ", ")
      }
    case .beside(let left, let right, _): (left + right).flatMap { $0.plainText(words) }
    case .schedule(let rows, _):
      rows.map { row in
        [row.hours, row.title, row.room, row.note, row.status].filter { !$0.isEmpty }
          .joined(separator: "  ")
      }
    }
  }
}
