/// What a terminal shows, row by row.
struct Screen: Sendable, CustomStringConvertible {
  let rows: [String]

  init(_ text: String) {
    rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var description: String { rows.joined(separator: "\n") }

  /// Whether it shows a text, wherever its lines are broken.
  func shows(_ text: String) -> Bool { words.contains(text) }

  /// All words with one space between them.
  var words: String {
    description.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
  }

  /// Where a text stands, from 1; the first place from the top.
  func position(of text: String) -> (column: Int, row: Int)? {
    for (row, line) in rows.enumerated() {
      let cells = Array(line)
      let wanted = Array(text)
      guard cells.count >= wanted.count else { continue }
      for column in 0...(cells.count - wanted.count)
      where cells[column..<column + wanted.count].elementsEqual(wanted) {
        return (column + 1, row + 1)
      }
    }
    return nil
  }
}
