nonisolated extension PagePainter {
  /// Paints the choices in the body of the page.
  mutating func paintChoices(_ room: Rect) {
    let fields = choices(where: \.isField)
    let others = choices { $0 == .tile || $0 == .row }
    let height = room.rows >= fields.count * 2 + others.count ? 2 : 1
    let (written, room) = room.split(
      top: others.isEmpty && !fields.isEmpty
        ? room.rows : min(fields.count * height, room.rows / 2))
    paintFields(fields, written)
    let faces = choices(where: \.isFace)
    let tiles = choices { $0 == .tile }
    let lines = choices { $0 == .row }
    if letterRows > 0 {
      paintLetters(room)
    } else if !faces.isEmpty {
      paintRating(faces, room)
    } else if !tiles.isEmpty {
      let places = grid(tiles.count, room.columns).tiles(
        in: room, gap: isSpacious ? 2 : 1, least: look.hasFills ? 2 : 3,
        alike: tiles.allSatisfy { page.choices[$0].details.isEmpty })
      // Beside one that needs all its lines none has an edge: the keys of a row stand in one line.
      let full = Set(zip(tiles, places).filter { needsAllLines($0, $1) }.map(\.1.row))
      for (choice, rect) in zip(tiles, places) {
        paintTile(choice, rect, isFull: full.contains(rect.row))
      }
    } else {
      for (choice, rect) in zip(lines, rowPlaces(lines, room)) { paintRow(choice, rect) }
    }
  }

  /// The height of a row in terminal rows, with its whole text and a blank line below it.
  func rowHeight(_ choice: Int, _ columns: Int) -> Int {
    let offer = page.choices[choice]
    return max(
      hasLargeRows ? 5 : isSpacious ? 4 : 3,
      separateLines(offer, rowColumns(offer, columns)).joined().count + 1)
  }

  /// How high such a choice is at least: with its words one after the other.
  func minRowHeight(_ choice: Int, _ columns: Int) -> Int {
    let offer = page.choices[choice]
    return runningLines(offer, rowColumns(offer, columns)).count
  }

  /// The label and each detail in lines of their own.
  private func separateLines(_ offer: Choice<Void>, _ columns: Int) -> [[String]] {
    ([offer.label] + offer.details).map {
      TextWidth.cells($0) > columns ? TextWidth.wrap($0, columns) : [$0]
    }
  }

  /// All words of a choice one after the other.
  private func runningLines(_ offer: Choice<Void>, _ columns: Int) -> [String] {
    let text = ([offer.label] + offer.details).joined(separator: "  ")
    return TextWidth.cells(text) > columns ? TextWidth.wrap(text, columns) : [text]
  }

  /// The width of a row's text, in cells.
  private func rowColumns(_ offer: Choice<Void>, _ columns: Int) -> Int {
    columns - TextWidth.cells(offer.key.name) - 6
  }

  /// Each as high as its words where there is room for all; else all alike where that cuts none of
  /// them, and else those with more to read get what the others do not need. What cannot be shared out
  /// stays empty at the end.
  private func rowPlaces(_ lines: [Int], _ room: Rect) -> [Rect] {
    var heights = lines.map { rowHeight($0, room.columns) }
    if heights.reduce(0, +) > room.rows {
      let alike = room.rows / max(1, lines.count)
      let offers = lines.map { page.choices[$0] }
      func least(_ lines: (Choice<Void>, Int) -> Int) -> [Int] {
        offers.map { lines($0, rowColumns($0, room.columns)) }
      }
      let whole = least { separateLines($0, $1).joined().count }
      let running = least { runningLines($0, $1).count }
      heights =
        [whole, running].lazy.compactMap { least in
          least.allSatisfy { $0 <= alike }
            ? offers.map { _ in alike } : Self.shared(room.rows, least: least)
        }.first ?? offers.map { _ in alike }
    }
    var rest = room
    return heights.map { height in
      let (place, below) = rest.split(top: height)
      rest = below
      return place
    }
  }

  /// So many rows shared out, to each at least what it needs and what is left to the first ones; nil
  /// where there are too few.
  private static func shared(_ rows: Int, least: [Int]) -> [Int]? {
    let left = rows - least.reduce(0, +)
    guard left >= 0 else { return nil }
    return least.enumerated().map { index, height in
      height + left / least.count + (index < left % least.count ? 1 : 0)
    }
  }

  /// The longest word for which tiles get wider.
  private static var longestWord: Int { 24 }

  /// The widths of the words of a text.
  private static func widths(of text: String) -> [Int] {
    text.split(separator: " ").map { TextWidth.cells($0) }
  }

  /// The grid of the tiles; none is so narrow that a word of its label would have to be broken.
  func grid(_ count: Int, _ columns: Int) -> TileGrid {
    let tiles = choices { $0 == .tile }.map { page.choices[$0] }
    let labels = tiles.flatMap { tile in
      Self.widths(of: tile.label).map { $0 + TextWidth.cells(tile.key.name) + 3 }
    }
    // A word among the details may be anything; one that is very long has to be broken.
    let details = tiles.flatMap(\.details).flatMap(Self.widths).filter { $0 <= Self.longestWord }
    return TileGrid(
      count: count, columns: columns, wanted: page.tileColumns,
      narrowest: ((labels + details).max() ?? 0) + 2)
  }

  /// Whether a tile with more to read has too few lines between its edges, of which it can give the
  /// lower one away, and needs the upper one as well.
  private func needsAllLines(_ choice: Int, _ rect: Rect) -> Bool {
    let offer = page.choices[choice]
    guard look.hasFills, !offer.details.isEmpty else { return false }
    let label = TextWidth.wrap(
      offer.label, max(1, rect.columns - 5 - TextWidth.cells(offer.key.name)))
    let below = offer.details.map { TextWidth.wrap($0, rect.columns - 2).count }.reduce(0, +)
    return label.count + below > rect.rows - 1
  }

  /// Paints a tile: its key and label, centred, or at the top if any tile has details.
  private mutating func paintTile(_ choice: Int, _ rect: Rect, isFull: Bool) {
    let offer = page.choices[choice]
    let role = paintBox(choice, rect, .tile)
    let key = " \(offer.key.name) "
    // A low tile gives up its padding before its text.
    let words = TextWidth.wrap(
      offer.label, max(1, rect.columns - 3 - TextWidth.cells(key)))
    let isTight =
      isFull || rect.rows < 3 || look.hasFills && words.count > rect.rows - 2
    var inside = rect.inset(columns: 1, rows: isTight ? 0 : 1)
    if look.hasFills, rect.columns >= Self.wideTile {
      inside.column += 1
      inside.columns -= 1
    }
    let (mark, label) = tileLabel(
      choice, columns: inside.columns - TextWidth.cells(key), inside.rows)
    let indent = TextWidth.cells(key + mark)
    // A tile that is too low for its details also gives up its lower padding.
    let isEdgeFree = look.hasFills && !isTight && state.focus != choice
    let rows = inside.rows - label.count
    let wanted = offer.details.map { TextWidth.wrap($0, inside.columns).count }.reduce(0, +)
    let details = details(
      offer.details, columns: inside.columns,
      rows: rows + (isEdgeFree && rows < wanted ? 1 : 0))
    let width = min(inside.columns, indent + (label.map { TextWidth.cells($0) }.max() ?? 0))
    // Beside tiles with details, all keys are aligned.
    let isAlone = choices { $0 == .tile }.allSatisfy { page.choices[$0].details.isEmpty }
    let left = isAlone ? inside.column + (inside.columns - width) / 2 : inside.column
    // The keys in a row of tiles are aligned, beside labels of two lines as well.
    let middle = max(0, min((inside.rows - 1) / 2, inside.rows - label.count))
    let top = inside.row + (isAlone ? middle : 0)
    let column = canvas.write(key, column: left, row: top, role: .key)
    canvas.write(mark, column: column, row: top, role: role)
    for (row, line) in label.prefix(inside.rows).enumerated() {
      canvas.write(
        line, column: left + indent, row: top + row, role: heading(role), limit: inside.columns)
    }
    // Apart from the label, where there is room for it.
    let gap = isSpacious && rows > wanted + 1 && !details.isEmpty ? 1 : 0
    for (row, line) in details.enumerated() {
      canvas.write(line, column: inside.column, row: top + label.count + gap + row, role: role)
    }
  }

  /// The columns from which a tile has a blank column before its words.
  private static var wideTile: Int { 30 }

  /// The text between a tile's key and its label, and the label as lines. A title or word that only
  /// just does not fit may use the padding at the edge.
  private mutating func tileLabel(
    _ choice: Int, columns: Int, _ rows: Int
  ) -> (mark: String, lines: [String]) {
    let offer = page.choices[choice]
    let mark = state.focus == choice ? "▶ " : " "
    let usual = columns - TextWidth.cells(mark)
    // Includes the blank column before the edge, where filled tiles have no line.
    let isWhole = !offer.details.isEmpty || !offer.label.contains(" ")
    if look.hasFills, isWhole, usual..<columns ~= TextWidth.cells(offer.label) - 1 {
      return (String(mark.prefix(1)), [offer.label])
    }
    return (mark, wrap(offer.label, usual, rows: max(1, rows)))
  }

  /// The role of a tile's main text.
  func heading(_ role: Role) -> Role { role == .tile ? .tileHeading : role }

  /// The details as lines: whole if they can be wrapped, else in two lines at most; otherwise those
  /// that fit, with the number of those left out.
  private mutating func details(_ lines: [String], columns: Int, rows: Int) -> [String] {
    if rows < 1 { return [] }
    let wrapped = lines.map { TextWidth.wrap($0, columns) }
    if wrapped.joined().count <= rows { return Array(wrapped.joined()) }
    if lines.count == 1 {
      canvas.note(problem: lines[0])
      return Self.cut(wrapped[0], columns, rows: rows)
    }
    let short = wrapped.map { Self.cut($0, columns, rows: 2) }
    if short.joined().count <= rows { return Array(short.joined()) }
    var room = rows - 1
    let kept = short.prefix { lines in
      room -= lines.count
      return room >= 0
    }
    let left = lines.count - kept.count
    // What follows a first short line is named too, if only by its beginning.
    if kept.joined().count == 1, left > 1 {
      let number = rows == 2 ? " + \(left - 1)" : ""
      let next = Self.cut(short[1], columns, rows: max(1, rows - 2)).map {
        TextWidth.fit($0, columns - TextWidth.cells(number)) + number
      }
      return kept.joined() + next + (rows > 2 ? ["+ \(left - 1)"] : [])
    }
    if !kept.isEmpty { return kept.joined() + ["+ \(left)"] }
    // The number goes on in the last line of the first: alone it would say nothing.
    let number = " + \(lines.count - 1)"
    let first = TextWidth.wrap(lines[0] + number, columns)
    if first.count <= rows { return first }
    let beginning = Self.cut(wrapped[0], columns, rows: rows)
    let end = TextWidth.fit(beginning.last ?? "", columns - TextWidth.cells(number))
    return beginning.dropLast() + [end + number]
  }

  /// Paints a choice as wide as the page.
  private mutating func paintRow(_ choice: Int, _ rect: Rect) {
    let offer = page.choices[choice]
    let room = rowColumns(offer, rect.columns)
    let whole = separateLines(offer, room)
    let isWhole = whole.joined().count <= rect.rows
    let running = runningLines(offer, room)
    var box = rect
    // The blank line below is given up if the text needs it.
    let count = isWhole ? whole.joined().count : running.count
    if rect.rows >= 3, count < rect.rows { box.rows -= 1 }
    let role = role(of: choice, .tile)
    canvas.fill(box, role)
    paintEdge(of: choice, box, role)
    let top = box.row + (hasLargeRows ? max(0, (box.rows - count) / 2) : 0)
    let key = canvas.write(" \(offer.key.name) ", column: box.column + 1, row: top, role: .key)
    let column = canvas.write(
      state.focus == choice ? " ▶ " : "   ", column: key, row: top, role: role)
    let lines = isWhole ? Array(whole.joined()) : running
    let headings = isWhole ? whole[0].count : 1
    if lines.count > box.rows { canvas.note(problem: offer.label) }
    for (row, line) in lines.prefix(box.rows).enumerated() {
      canvas.write(
        fit(line, box.maxColumn - column), column: column, row: top + row,
        role: row < headings ? heading(role) : role)
    }
    addTarget(rect, choice)
  }

  /// Paints the left edge of what can be chosen, in the colour of its kind.
  private mutating func paintEdge(of choice: Int, _ rect: Rect, _ role: Role) {
    guard look.hasFills, role == .tile else { return }
    // Half a cell keeps the words off the edge, where the font has one.
    let edge = look.faces.style == .blended ? "▌" : "█"
    paintEdge(edge, of: page.choices[choice].accent, rect)
  }

  /// Paints a line of one cell at the left of a room, in the colour of a kind.
  mutating func paintEdge(_ edge: String = "█", of accent: Int?, _ room: Rect) {
    for row in 0..<(room.columns > 0 ? room.rows : 0) {
      canvas.write(edge, column: room.column, row: room.row + row, role: .edge(accent))
    }
  }

  /// Paints the box of a choice, all of which can be touched; returns the role of its inside.
  mutating func paintBox(_ choice: Int, _ rect: Rect, _ role: Role) -> Role {
    let role = self.role(of: choice, role)
    canvas.fill(rect, role)
    paintEdge(of: choice, rect, role)
    let isFocused = state.focus == choice
    if isFocused || !look.hasFills { canvas.frame(rect, role, heavy: isFocused) }
    addTarget(rect, choice)
    return role
  }
}
