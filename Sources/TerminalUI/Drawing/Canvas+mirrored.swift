nonisolated extension Canvas {
  /// The canvas as it is displayed: if it is right-to-left, its first column is at the right.
  var seen: Canvas {
    guard direction == .rightToLeft else { return self }
    var seen = Canvas(size)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[column, row]
        let isWide = column + 1 < size.columns && self[column + 1, row].text.isEmpty
        // The right half of a wide character stays at its right.
        let place = cell.text.isEmpty ? size.columns - column : size.columns - 1 - column
        seen.place(
          Cell(
            text: Self.turned[cell.text] ?? cell.text, role: cell.role, pixels: cell.pixels),
          column: place - (isWide ? 1 : 0), row: row)
      }
    }
    seen.keepProblems(of: self)
    return seen
  }

  /// Drawing characters and their mirror images.
  private static let turned: [String: String] = {
    let pairs = [
      "┌┐", "└┘", "├┤", "╔╗", "╚╝", "╭╮", "╰╯", "▶◀", "▌▐", "▛▜", "▙▟", "▘▝", "▖▗", "▚▞",
    ]
    return pairs.reduce(into: [:]) { all, pair in
      let (left, right) = (String(pair.prefix(1)), String(pair.suffix(1)))
      all[left] = right
      all[right] = left
    }
  }()
}
