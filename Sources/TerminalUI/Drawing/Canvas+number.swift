nonisolated extension Canvas {
  /// Draws a number with its upper corner at a cell; it is read from the left on every page.
  mutating func draw(_ number: DrawnNumber, column: Int, row: Int, role: Role) {
    for (index, line) in number.lines.enumerated() {
      write(
        direction == .rightToLeft ? String(line.reversed()) : line, column: column,
        row: row + index, role: role)
    }
  }
}
