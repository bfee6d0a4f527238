nonisolated extension Page {
  /// The page as lines of text, for reading aloud, for paper and for a terminal without a screen.
  var plainText: [String] {
    var lines = [[title, aside].filter { !$0.isEmpty }.joined(separator: " – ")]
    lines += [message?.text ?? ""] + blocks.flatMap(\.plainText)
    func words(_ choice: Choice<Action>) -> String {
      let words = ([choice.label] + choice.details).filter { !$0.isEmpty }
      return choice.key.name + "  " + words.joined(separator: ", ")
    }
    lines += answers.map(words)
    lines += [wholeQuestion].filter { !$0.isEmpty }
    lines += otherChoices.map(words)
    return (lines + [footnote]).filter { !$0.isEmpty }
  }

  /// What is asked, with what it is about.
  var wholeQuestion: String {
    [question, subject].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The choices that answer the card's question.
  var answers: [Choice<Action>] { choices.filter { $0.shape == .answer } }

  /// All others that are read out; letters to write with are none of them.
  var otherChoices: [Choice<Action>] {
    choices.filter { $0.shape != .answer && !$0.shape.isLetter }
  }
}

nonisolated extension Block {
  /// The block as lines of text.
  var plainText: [String] {
    switch self {
    case .text(let text): text.split(separator: "\n").map(String.init)
    case .lines(let lines): lines
    case .fact(let name, let value): [name.isEmpty ? value : name + ": " + value]
    case .card(let card): [card.text, card.question].filter { !$0.isEmpty }
    case .banner(let text, _), .notice(let text), .writing(let text): [text]
    case .figures(let figures): figures.map { $0.value + " " + $0.label }
    case .faces(let columns):
      columns.map { [$0.label, $0.value, $0.detail].joined(separator: "  ") }
    case .table(let table): table.rows.map { table.sentence($0) }
    case .beside(let left, let right, _): (left + right).flatMap(\.plainText)
    case .schedule(let rows, _):
      rows.map { row in
        [row.hours, row.title, row.room, row.note, row.status].filter { !$0.isEmpty }
          .joined(separator: "  ")
      }
    }
  }
}
