nonisolated extension Page {
  /// The page as lines of text, for reading aloud, for paper and for a terminal without a screen.
  var plainText: [String] {
    var lines = [[title, aside].filter { !$0.isEmpty }.joined(separator: " – ")]
    lines += blocks.flatMap(\.plainText)
    lines += [question].filter { !$0.isEmpty }
    // Letters to write with are no choices to be read out.
    lines += choices.filter { !$0.shape.isLetter }.map { choice in
      let words = ([choice.label] + choice.details).filter { !$0.isEmpty }
      return choice.key.name + "  " + words.joined(separator: ", ")
    }
    return (lines + [footnote]).filter { !$0.isEmpty }
  }
}

nonisolated extension Block {
  /// The block as lines of text.
  var plainText: [String] {
    switch self {
    case .text(let text): text.split(separator: "\n").map(String.init)
    case .lines(let lines): lines
    case .fact(let name, let value): [name.isEmpty ? value : name + ": " + value]
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
