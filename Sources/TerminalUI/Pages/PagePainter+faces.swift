nonisolated extension PagePainter {
  /// Paints the faces side by side, with a bar for the share above each and its text below.
  mutating func paintFaces(_ columns: [FaceColumn], _ room: Rect) {
    let words = 3
    guard room.rows > words else { return }
    for (column, rect) in zip(columns, room.columns(columns.count, gap: 2)) {
      let (chart, text) = rect.split(bottom: words)
      let (upper, faceRoom) = chart.split(bottom: min(5, chart.rows / 2))
      // A blank row separates the bars from the faces.
      let bars = upper.split(bottom: 1).rest
      let height = Int((column.share * Double(bars.rows)).rounded())
      let width = max(2, rect.columns / 2)
      for row in 0..<height {
        canvas.write(
          String(repeating: "█", count: width), centredIn: rect, row: bars.maxRow - 1 - row,
          role: .page)
      }
      let size = Size(columns: rect.columns, rows: faceRoom.rows)
      if let face = look.faces.face(column.score, within: size) {
        canvas.draw(face, centredIn: rect, row: faceRoom.maxRow - face.rows, role: .page)
      }
      let lines = [column.label, column.value, column.detail]
      for (row, line) in lines.enumerated() {
        canvas.write(
          TextWidth.fit(line, rect.columns), centredIn: rect, row: text.row + row,
          role: row == 1 ? .heading : .quiet)
      }
    }
  }
}
