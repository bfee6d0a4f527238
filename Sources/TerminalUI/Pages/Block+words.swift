nonisolated extension Block {
  /// The block as lines of text.
  package func plainText(_ words: PlainWords = PlainWords()) -> [String] {
    parts(words).flatMap { $0.plain(words) }
  }

  /// The block in words; spacing and bars have none.
  func parts(_ words: PlainWords) -> [PagePart] {
    switch self {
    case .text(let text): text.split(separator: "\n").map { .paragraph(String($0)) }
    case .lines(let lines): lines.map { .paragraph($0) }
    case .fact(let name, let value): [.paragraph(name.isEmpty ? value : name + ": " + value)]
    case .code(let code): [.paragraph(code.hint)]
    case .card(let card): [card.text, card.question].filter { !$0.isEmpty }.map { .paragraph($0) }
    case .banner(let text, _), .notice(let text), .writing(let text), .secret(_, _, let text):
      [.paragraph(text)]
    case .trend(let trend): [.paragraph(trend.caption)]
    case .figures(let figures): figures.map { .paragraph($0.value + " " + $0.label) }
    case .shares(let shares): shares.map { .named($0.label, [$0.value]) }
    case .faces(let columns):
      columns.map { .named($0.label, [$0.value, $0.detail].filter { !$0.isEmpty }) }
    case .table(let table):
      table.rows.map { row in
        .paragraph(
          [table.sentence(row), row.isChosen ? words.chosen : ""].filter { !$0.isEmpty }
            .joined(separator: ", "))
      }
    case .beside(let left, let right, _): (left + right).flatMap { $0.parts(words) }
    case .schedule(let rows, _):
      rows.map { row in
        .row([row.hours, row.title, row.room, row.note, row.status].filter { !$0.isEmpty })
      }
    case .progress, .space: []
    }
  }
}
