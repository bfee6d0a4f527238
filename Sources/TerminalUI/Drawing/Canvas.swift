/// A grid of cells that pages are painted into; what lies outside is clipped.
package nonisolated struct Canvas: Hashable, Sendable {
  let size: Size
  /// The direction of the lines; if right-to-left, the first column is at the right in `seen`.
  let direction: TextDirection
  private(set) var cells: [Cell]
  /// Texts that were cut off or overwritten others; tests check that there are none.
  package private(set) var layoutProblems: [String] = []

  package init(_ size: Size, _ direction: TextDirection = .leftToRight) {
    self.direction = direction
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  /// Writes a text in a row, at most `limit` cells wide; returns the column after it.
  @discardableResult
  mutating func write(
    _ text: String, column: Int, row: Int, role: Role, limit: Int = .max
  ) -> Int {
    let isMirrored = direction == .rightToLeft
    if isMirrored ? BidiText.isRead(text) : BidiText.mayRunRightToLeft(text) {
      let characters = BidiText.visual(text, on: direction)
      // On a mirrored canvas the rightmost character comes first.
      let ordered = isMirrored ? Array(characters.reversed()) : characters
      return write(
        characters: ordered, of: text, column: column, row: row, role: role, limit: limit)
    }
    return write(
      characters: text, of: text, column: column, row: row, role: role, limit: limit)
  }

  private mutating func write(
    characters: some Sequence<Character>, of text: String, column: Int, row: Int, role: Role,
    limit: Int
  ) -> Int {
    var x = column
    var isOver = false
    let end = limit == .max ? size.columns : min(size.columns, column + limit)
    guard row >= 0, row < size.rows else { return x }
    for character in characters {
      let width = TextWidth.cells(character)
      if width == 0 { continue }
      if x + width > end {
        layoutProblems.append(text)
        break
      }
      if x >= 0 {
        if !isOver, isTaken(x, row, by: character) {
          isOver = true
          layoutProblems.append(text)
        }
        put(String(character), width: width, column: x, row: row, role: role)
      }
      x += width
    }
    return x
  }

  /// Whether a letter would overwrite a different one; frames may be drawn over.
  private func isTaken(_ column: Int, _ row: Int, by character: Character) -> Bool {
    let there = cells[row * size.columns + column].text
    guard there != " ", character != " ", let letter = there.first else { return false }
    return letter != character && letter.isLetter
  }

  /// Notes a text that did not fit.
  mutating func note(problem text: String) { layoutProblems.append(text) }

  /// Sets a cell, whatever was there.
  mutating func place(_ cell: Cell, column: Int, row: Int) {
    cells[row * size.columns + column] = cell
  }

  /// Copies the texts noted on another canvas.
  mutating func keepProblems(of other: Canvas) { layoutProblems = other.layoutProblems }

  /// Writes a text centred in a row of a rectangle, cut if it is too long.
  mutating func write(_ text: String, centredIn rect: Rect, row: Int, role: Role) {
    let fitted = TextWidth.fit(text, rect.columns)
    let column = rect.column + (rect.columns - TextWidth.cells(fitted)) / 2
    write(fitted, column: column, row: row, role: role, limit: rect.maxColumn - column)
  }

  /// Fills a rectangle with blanks of a role.
  mutating func fill(_ rect: Rect, _ role: Role) {
    let columns = max(0, rect.column)..<max(max(0, rect.column), min(size.columns, rect.maxColumn))
    let rows = max(0, rect.row)..<max(max(0, rect.row), min(size.rows, rect.maxRow))
    guard !columns.isEmpty else { return }
    let blank = Cell(text: " ", role: role)
    for row in rows {
      // The ends may cut wide characters in half; the cells between are simply replaced.
      put(" ", width: 1, column: columns.lowerBound, row: row, role: role)
      put(" ", width: 1, column: columns.upperBound - 1, row: row, role: role)
      let start = row * size.columns
      for index in (start + columns.lowerBound)..<(start + columns.upperBound) {
        cells[index] = blank
      }
    }
  }

  /// The cells of a row.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Draws a frame with box-drawing characters along the inside of a rectangle.
  mutating func frame(_ rect: Rect, _ role: Role, heavy: Bool = false) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let characters = heavy ? Array("╔╗╚╝═║") : Array("┌┐└┘─│")
    let across = String(repeating: characters[4], count: rect.columns - 2)
    write(
      "\(characters[0])\(across)\(characters[1])", column: rect.column, row: rect.row, role: role)
    write(
      "\(characters[2])\(across)\(characters[3])", column: rect.column, row: rect.maxRow - 1,
      role: role)
    for row in (rect.row + 1)..<max(rect.row + 1, rect.maxRow - 1) {
      write(String(characters[5]), column: rect.column, row: row, role: role)
      write(String(characters[5]), column: rect.maxColumn - 1, row: row, role: role)
    }
  }

  /// The rows as text, without trailing spaces.
  package var text: String {
    (0..<size.rows).map { row in
      let line = (0..<size.columns).map { self[$0, row].text }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private mutating func put(_ text: String, width: Int, column: Int, row: Int, role: Role) {
    let index = row * size.columns + column
    // Half of a wide character must not stay if the other half is overwritten.
    if cells[index].text.isEmpty, column > 0 { cells[index - 1].text = " " }
    if column + width < size.columns, cells[index + width].text.isEmpty {
      cells[index + width].text = " "
    }
    cells[index] = Cell(text: text, role: role)
    if width == 2 { cells[index + 1] = Cell(text: "", role: role) }
  }
}
