nonisolated extension PagePainter {
  /// Paints the footer, with Back at the left and the languages at the right on every page; returns
  /// the rectangle above it.
  mutating func paintFooter(_ room: Rect) -> Rect {
    let footer = choices { $0 == .footer }
    // The keys are aligned with the page above.
    let margin = self.margin - 1
    let whole = room.columns - 2 * margin
    // A word at the very edge looks cut off; on a low screen the rows above are worth more.
    let inset = margin == 0 && room.maxRow >= 24 ? whole - 1 : whole
    let insetDensity = FooterDensity.allCases.first {
      fits(footer, $0, $0 == .spacious ? whole : inset)
    }
    let columns = insetDensity == nil || insetDensity == .spacious ? whole : inset
    let density = insetDensity ?? FooterDensity.allCases.first { fits(footer, $0, whole) }
    // A code needs every row of a low screen.
    let (rest, band) = room.split(
      bottom: room.maxRow >= (codeBlock == nil ? 24 : 30)
        ? 3 : (density == .spacious || density == .tight) && !hasFaces ? 1 : 2)
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
    let (above, line) = rest.split(bottom: hasLargeRows ? 3 : 1)
    let tile = Rect(
      column: self.margin, row: line.row, columns: room.columns - 2 * self.margin, rows: line.rows)
    paintFooterDetails(of: last, tile)
    return hasLargeRows ? above.split(bottom: 1).rest : above
  }

  /// Paints the details of the last choice as a tile above it, as far as they fit: what is on it can
  /// be pressed like any other.
  private mutating func paintFooterDetails(of choice: Int, _ room: Rect) {
    let offer = page.choices[choice]
    let key = " \(offer.key.name) "
    var (parts, width) = ([String](), TextWidth.cells(key) + 4)
    let names = offer.details.reduce(0) { $0 + TextWidth.cells($1) }
    // Far apart where all fit.
    let dot = width + names + 5 * (offer.details.count - 1) <= room.columns ? "  ·  " : " · "
    for detail in offer.details {
      let part = (parts.isEmpty ? "" : dot) + detail
      guard width + TextWidth.cells(part) <= room.columns else { break }
      width += TextWidth.cells(part)
      // One by one: names in several scripts written as one text would be reordered.
      parts += parts.isEmpty ? [detail] : [dot, detail]
    }
    guard !parts.isEmpty else { return }
    let role = role(of: choice, .tile)
    canvas.fill(room, role)
    let row = room.row + room.rows / 2
    var column = canvas.write(key, column: room.column + 1, row: row, role: .key) + 1
    for part in parts { column = canvas.write(part, column: column, row: row, role: heading(role)) }
    addTarget(room, choice)
  }

  /// Whether the choices fit with their whole labels.
  private func fits(_ footer: [Int], _ density: FooterDensity, _ columns: Int) -> Bool {
    let line = density == .stacked ? stacked(footer, columns).bottom : footer
    return line.map { footerWidth($0, density) }.reduce(0, +) <= columns
  }

  /// The choices on two lines: Back and the languages stay at the ends of the lower one, where they
  /// are on a single line, and the others are on the upper one, as far as they fit.
  private func stacked(_ footer: [Int], _ columns: Int) -> (top: [Int], bottom: [Int]) {
    guard let last = footer.last else { return ([], []) }
    let out = footer.dropLast().prefix { page.choices[$0].role == .back }
    var room = columns
    let between = footer.dropFirst(out.count).dropLast()
    let top = between.prefix { choice in
      room -= footerWidth(choice, .stacked)
      return room >= 0
    }
    return (Array(top), out + between.dropFirst(top.count) + [last])
  }

  /// Paints choices side by side, the last one at the end of the line.
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

  /// If the labels do not fit even when folded, the longest are cut first; every key stays.
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

  /// The width of a choice's key and label, in cells.
  private func footerWidth(_ choice: Int, _ density: FooterDensity) -> Int {
    let (label, key) = (page.choices[choice].label, page.choices[choice].key.name)
    let words = TextWidth.cells(label)
    switch density {
    case .spacious: return words + 6 + TextWidth.cells(key)
    case .tight, .stacked: return words + 4 + TextWidth.cells(key)
    case .folded:
      let longest = label.split(separator: " ").map { TextWidth.cells($0) }.max() ?? 0
      let folded = (longest...max(longest, words)).first { TextWidth.wrap(label, $0).count <= 2 }
      return (folded ?? words) + 4 + TextWidth.cells(key)
    }
  }

  /// The rectangles of the choices: each as wide as its text and an equal share of the space.
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

  /// In a folded "Språk · Language" the dot would be left at the end of a line.
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

/// How closely the choices in the footer are set, the widest spacing first.
nonisolated enum FooterDensity: CaseIterable {
  case spacious, tight
  /// The labels are wrapped to two lines.
  case folded
  /// The choices are on two lines, each with its label on one.
  case stacked
}
