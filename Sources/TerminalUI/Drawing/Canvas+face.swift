nonisolated extension Canvas {
  /// Draws a face with its upper left corner at a cell, on the background of a role.
  mutating func draw(_ face: FaceImage, column: Int, row: Int, role: Role) {
    for (index, cell) in face.cells.enumerated() {
      let (x, y) = (column + index % face.columns, row + index / face.columns)
      guard x >= 0, x < size.columns, y >= 0, y < size.rows else { continue }
      let pixels = cell.pixels.map { CellPixels.face($0) }
      place(Cell(text: cell.text, role: role, pixels: pixels), column: x, row: y)
    }
  }

  /// Draws a face in the middle of a rectangle's columns, from a row on.
  mutating func draw(_ face: FaceImage, centredIn rect: Rect, row: Int, role: Role) {
    draw(face, column: rect.column + (rect.columns - face.columns) / 2, row: row, role: role)
  }
}
