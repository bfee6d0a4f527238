nonisolated extension PagePainter {
  /// The choices at the foot: back to the left and the languages to the right, on every page at the
  /// same place; gives the room above.
  mutating func paintFooter(_ room: Rect) -> Rect {
    let footer = choices { $0 == .footer }
    // The keys stand in line with the page above.
    let margin = room.columns >= 100 ? 3 : 0
    let whole = room.columns - 2 * margin
    // A last word at the very edge looks cut; on a low screen the lines above are worth more.
    let inset = margin == 0 && room.maxRow >= 24 ? whole - 1 : whole
    let insetDensity = FooterDensity.allCases.first {
      fits(footer, $0, $0 == .airy ? whole : inset)
    }
    let columns = insetDensity == nil || insetDensity == .airy ? whole : inset
    let density = insetDensity ?? FooterDensity.allCases.first { fits(footer, $0, whole) }
    let (rest, band) = room.split(
      bottom: room.maxRow >= 24
        ? 3 : (density == .airy || density == .tight) && !hasFaces ? 1 : 2)
    canvas.fill(band, .footer)
    let inside = Rect(column: margin, row: band.row, columns: columns, rows: band.rows)
    if density == .stacked {
      let lines = stacked(footer, columns)
      let (top, bottom) = inside.split(top: inside.rows / 2)
      paintFooterLine(lines.top, top, lines.top.map { footerWidth($0, .tight) }, hasLast: false)
      paintFooterLine(lines.bottom, bottom, lines.bottom.map { footerWidth($0, .tight) })
    } else {
      let widths = footer.map { footerWidth($0, density ?? .folded) }
      paintFooterLine(footer, inside, shrunk(widths, to: columns))
    }
    guard let last = footer.last, band.rows >= 3, !page.choices[last].details.isEmpty else {
      return rest
    }
    let (above, line) = rest.split(bottom: 1)
    paintFooterDetails(of: last, Rect(column: 0, row: line.row, columns: inside.maxColumn, rows: 1))
    return above
  }

  /// What else the last choice says, above it: as much as there is room for.
  private mutating func paintFooterDetails(of choice: Int, _ line: Rect) {
    let dot = " · "
    var (parts, width) = ([String](), 2)
    for detail in page.choices[choice].details {
      let part = (parts.isEmpty ? "" : dot) + detail
      width += TextWidth.cells(part)
      guard width < line.columns else { break }
      // Each by itself: names of several scripts in one text would change places.
      parts += parts.isEmpty ? [detail] : [dot, detail]
    }
    let start = line.maxColumn - parts.reduce(2) { $0 + TextWidth.cells($1) }
    var column = start
    for part in parts { column = canvas.write(part, column: column, row: line.row, role: .page) }
    addTarget(
      Rect(column: start, row: line.row, columns: line.maxColumn - start, rows: 1), choice)
  }

  /// Whether the choices have room for all their words.
  private func fits(_ footer: [Int], _ density: FooterDensity, _ columns: Int) -> Bool {
    let line = density == .stacked ? stacked(footer, columns).bottom : footer
    return line.map { footerWidth($0, density) }.reduce(0, +) <= columns
  }

  /// The choices in two lines: the way out and the languages stay at the ends of the lower one, as
  /// on pages with one line, and those between stand above while there is room.
  private func stacked(_ footer: [Int], _ columns: Int) -> (top: [Int], bottom: [Int]) {
    guard let last = footer.last else { return ([], []) }
    let out = footer.dropLast().prefix { page.choices[$0].otherKeys.contains(.escape) }
    var room = columns
    let between = footer.dropFirst(out.count).dropLast()
    let top = between.prefix { choice in
      room -= footerWidth(choice, .stacked)
      return room >= 0
    }
    return (Array(top), out + between.dropFirst(top.count) + [last])
  }

  /// Choices side by side, the last of them at the end of the line.
  private mutating func paintFooterLine(
    _ footer: [Int], _ line: Rect, _ widths: [Int], hasLast: Bool = true
  ) {
    var left = line
    if hasLast, let last = footer.last, let width = widths.last {
      left.columns -= width
      paintFooterChoice(
        last, Rect(column: left.maxColumn, row: line.row, columns: width, rows: line.rows))
    }
    let count = max(0, footer.count - (hasLast ? 1 : 0))
    for (choice, rect) in zip(footer.prefix(count), footerColumns(left, widths.prefix(count))) {
      paintFooterChoice(choice, rect)
    }
  }

  /// Where even folded words do not fit, the ends of the longest go first; every key stays.
  private func shrunk(_ widths: [Int], to columns: Int) -> [Int] {
    var widths = widths
    var excess = widths.reduce(0, +) - columns
    while excess > 0, let widest = widths.max(), widest > 8,
      let place = widths.lastIndex(of: widest)
    {
      widths[place] -= 1
      excess -= 1
    }
    return widths
  }

  /// The columns that a choice's key and words take.
  private func footerWidth(_ choice: Int, _ density: FooterDensity) -> Int {
    let (label, key) = (page.choices[choice].label, page.choices[choice].key.name)
    let words = TextWidth.cells(label)
    switch density {
    case .airy: return words + 6 + TextWidth.cells(key)
    case .tight, .stacked: return words + 4 + TextWidth.cells(key)
    case .folded:
      let longest = label.split(separator: " ").map { TextWidth.cells($0) }.max() ?? 0
      let folded = (longest...max(longest, words)).first { TextWidth.wrap(label, $0).count <= 2 }
      return (folded ?? words) + 4 + TextWidth.cells(key)
    }
  }

  /// Each choice as wide as its words and the same share of the air.
  private func footerColumns(_ room: Rect, _ widths: some Collection<Int>) -> [Rect] {
    let air = max(0, room.columns - widths.reduce(0, +)) / max(1, widths.count)
    var column = room.column
    return widths.map { width in
      let rect = Rect(
        column: column, row: room.row, columns: min(width + min(air, 4), room.maxColumn - column),
        rows: room.rows)
      column = rect.maxColumn
      return rect
    }
  }

  /// Of "Språk · Language" in two lines the dot would be left over at an end of one.
  private func withoutDot(_ line: String) -> String {
    String(line.trimmingPrefix("· ").reversed().trimmingPrefix("· ").reversed())
  }

  private mutating func paintFooterChoice(_ choice: Int, _ rect: Rect) {
    let offer = page.choices[choice]
    let role = role(of: choice, .footer)
    canvas.fill(rect, role)
    let key = " \(offer.key.name) "
    let room = rect.columns - TextWidth.cells(key) - 2
    let isOneLine = rect.rows < 2 || TextWidth.cells(offer.label) <= room
    let lines =
      isOneLine
      ? [fit(offer.label, room)]
      : wrap(offer.label, room, rows: 2).map { withoutDot($0) }
    let row = rect.row + (rect.rows - lines.count + 1) / 2
    let keyRole = role == .footer ? Role.footerKey : role
    let column = canvas.write(key, column: rect.column + 1, row: row, role: keyRole)
    let mark = state.focus == choice ? "▶" : " "
    canvas.write(mark, column: column, row: row, role: role)
    for (index, line) in lines.enumerated() {
      canvas.write(line, column: column + 1, row: row + index, role: role)
    }
    addTarget(rect, choice)
  }
}

/// How close together the choices at the foot stand, the airiest first.
nonisolated enum FooterDensity: CaseIterable {
  case airy, tight
  /// Their words are in two lines.
  case folded
  /// They stand in two lines, each with its words in one.
  case stacked
}
