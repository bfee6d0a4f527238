nonisolated extension PagePainter {
  /// Paints the faces that rate: for each a box with its drawing, its digit and its label, aligned.
  mutating func paintRating(_ faces: [Int], _ room: Rect) {
    let places = room.columns(faces.count, gap: room.columns < 90 ? 1 : 2)
    let labels = zip(faces, places).map { choice, rect in
      TextWidth.wrap(page.choices[choice].label, inside(rect, edge: 0).columns).count
    }
    let words = labels.max() ?? 1
    // A low box gives up its padding before its face, which people who cannot read the label need.
    let edges = look.hasFills ? [1, 0] : [1]
    let edge =
      edges.first { edge in
        zip(faces, places).allSatisfy { drawing(of: $0, in: inside($1, edge: edge), words) != nil }
      } ?? 1
    for (choice, rect) in zip(faces, places) { paintFace(choice, rect, edge: edge, words: words) }
  }

  private func inside(_ rect: Rect, edge: Int) -> Rect {
    rect.inset(columns: look.hasFills ? 0 : 1, rows: edge)
  }

  /// The drawing of a face in a box with its digit and `words` rows of label; nil if there is no
  /// room.
  private func drawing(of choice: Int, in inside: Rect, _ words: Int) -> FaceImage? {
    guard case .face(let score) = page.choices[choice].shape else { return nil }
    let room = Size(columns: inside.columns, rows: inside.rows - 1 - words)
    return look.faces.face(score, within: room)
  }

  private mutating func paintFace(_ choice: Int, _ rect: Rect, edge: Int, words: Int) {
    let offer = page.choices[choice]
    guard case .face(let score) = offer.shape else { return }
    let role = paintBox(choice, rect, .face(score))
    let inside = inside(rect, edge: edge)
    let label = wrap(offer.label, inside.columns, rows: max(1, inside.rows - 1))
    let rows = inside.rows - 1 - words
    if let face = drawing(of: choice, in: inside, words) {
      let top = inside.row + max(0, (rows - face.rows) / 2)
      canvas.draw(face, centredIn: inside, row: top, role: role)
    }
    let keyRow = inside.row + max(0, rows)
    canvas.write(" \(offer.key.name) ", centredIn: inside, row: keyRow, role: .key)
    if state.focus == choice {
      let middle = inside.column + inside.columns / 2
      canvas.write("▶", column: middle - 4, row: keyRow, role: role)
      canvas.write("◀", column: middle + 3, row: keyRow, role: role)
    }
    for (row, line) in label.enumerated() {
      writeCentred(line, in: inside, row: keyRow + 1 + row, role: role)
    }
  }
}
