nonisolated extension PagePainter {
  /// The number of key rows of the on-screen keyboard; 0 if there is none.
  var letterRows: Int {
    for choice in page.choices {
      if case .letter(let look) = choice.shape { return look.rows }
    }
    return 0
  }

  /// Paints the on-screen keyboard. All keys of a column have the same width, and the gap beside a
  /// key belongs to its touch target.
  mutating func paintLetters(_ room: Rect) {
    let worded = wordedKeys(room)
    for (choice, offer) in page.choices.enumerated() {
      guard case .letter(let place) = offer.shape, place.rows > 0, place.columns > 0 else {
        continue
      }
      let height = max(1, room.rows / place.rows)
      let width = min(9, room.columns / place.columns)
      // If the keys are narrow, those with words get the space left beside the letters.
      let isWide = width < 5 && place.row == place.rows - 1
      let whole = isWide ? room.columns : width * place.columns
      let left = room.column + (room.columns - whole) / 2
      let (start, end) = (
        place.column * whole / place.columns, (place.column + place.span) * whole / place.columns
      )
      var rect = Rect(
        column: left + start, row: room.row + place.row * height, columns: end - start,
        rows: height)
      guard rect.maxRow <= room.maxRow else { continue }
      if let own = worded[choice] {
        rect.column = own.lowerBound
        rect.columns = own.count
      }
      paintLetter(choice, place, rect)
    }
  }

  /// The columns of the keys in the last row if their words do not fit the columns of the letters:
  /// each gets what its word needs, and most of what is left goes to the space bar.
  private func wordedKeys(_ room: Rect) -> [Int: Range<Int>] {
    var keys = page.choices.indices.compactMap { index -> (index: Int, needs: Int, has: Int)? in
      guard case .letter(let place) = page.choices[index].shape, place.row == place.rows - 1,
        place.columns > 0
      else { return nil }
      let offer = page.choices[index]
      // The key's name, the focus mark, the word, and the gap beside it.
      let needs = TextWidth.cells(offer.key.character) + 1 + TextWidth.cells(offer.label) + 1
      return (index, needs, min(9, room.columns / place.columns) * place.span)
    }
    let needed = keys.reduce(0) { $0 + $1.needs }
    guard keys.contains(where: { $0.needs > $0.has }), needed <= room.columns else { return [:] }
    let whole = max(needed, keys.reduce(0) { $0 + $1.has })
    let extra = (whole - needed) / keys.count
    for index in keys.indices { keys[index].needs += extra }
    keys[keys.count / 2].needs += whole - needed - extra * keys.count
    var columns: [Int: Range<Int>] = [:]
    var start = room.column + (room.columns - whole) / 2
    for key in keys {
      columns[key.index] = start..<(start + key.needs)
      start += key.needs
    }
    return columns
  }

  private mutating func paintLetter(_ choice: Int, _ place: LetterStyle, _ rect: Rect) {
    let offer = page.choices[choice]
    var box = rect
    box.columns -= rect.columns > 4 ? 1 : 0
    box.rows -= rect.rows > 1 && look.hasFills ? 1 : 0
    let role: Role =
      state.pressed == choice ? .pressed : place.isMarked || state.focus == choice ? .focus : .tile
    canvas.fill(box, role)
    if box.rows >= 3, !look.hasFills { canvas.frame(box, role, heavy: place.isMarked) }
    let row = box.row + (box.rows - 1) / 2
    let isLetter = place.span == 1
    // A narrow key gives up its padding before its word.
    let isNarrow = TextWidth.cells(offer.key.name + offer.label) + 3 > box.columns
    let isFull = TextWidth.cells(offer.key.name + offer.label) >= box.columns
    let name = isLetter ? "" : isFull ? offer.key.character : offer.key.name
    let key = name.isEmpty || isNarrow ? name : " \(name) "
    // The focus mark is between the key's name and its word, so that the word keeps its room.
    let mark = place.isMarked && box.columns > 3 ? "▶" : key.isEmpty ? "" : " "
    let word = fit(
      offer.label, max(1, box.columns - TextWidth.cells(key) - max(1, TextWidth.cells(mark))))
    let width = TextWidth.cells(key + mark + word)
    var column = box.column + max(0, (box.columns - width) / 2)
    if !key.isEmpty { column = canvas.write(key, column: column, row: row, role: .key) }
    canvas.write(mark + word, column: column, row: row, role: role == .tile ? .tileHeading : role)
    if place.isMarked { renderedPage.writing = Position(column: column, row: row) }
    addTarget(rect, choice)
  }

  /// Paints a box with the text being written, its end visible, and the cursor.
  mutating func paintWriting(_ text: String, _ rect: Rect) {
    let box = rect.split(top: rect.rows - 1).top
    guard box.rows > 0, box.columns > 4 else { return }
    canvas.fill(box, .focus)
    // A space at the end counts as text; wrapping would remove it.
    let ends = text.last == " " && !text.isEmpty
    let lines = TextWidth.wrap(text, box.columns - 4)
    for (row, line) in lines.suffix(box.rows).enumerated() {
      var column = canvas.write(line, column: box.column + 1, row: box.row + row, role: .focus)
      guard row == min(lines.count, box.rows) - 1 else { continue }
      if ends { column += 1 }
      canvas.write(" ", column: column, row: box.row + row, role: .caret)
      renderedPage.writing = Position(column: column, row: box.row + row)
    }
  }
}
