internal import CNcurses
internal import Foundation

/// The terminal that the program runs in, painted with ncurses.
package final class NcursesTerminal: Terminal {
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let theme: Theme
  private let extras: TerminalExtras
  private var shown: Canvas?
  private var isRestored = false
  /// The colour pairs that ncurses has allocated for pixels.
  private var pixelPairs: [PixelCell: PixelStyle] = [:]

  private struct PixelCell: Hashable {
    let pixels: CellPixels
    let role: Role
  }

  private struct PixelStyle {
    /// The colour pair; 0 or less if there is none.
    let pair: Int32
    /// Whether both pixels have the same colour, which needs no character.
    let isEven: Bool
  }

  package let abilities: TerminalAbilities
  /// The terminal's own key sequences.
  package let keySequences: [[UInt8]: Key]

  /// Initialises the terminal.
  ///
  /// - Throws: `TerminalError`; the terminal is then unchanged.
  package init(
    title: String, name: String, environment: [String: String], isHighContrast: Bool = false
  ) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard TerminalLocale.activate() else { throw .noUTF8 }
    kiosk_note_terminal()
    // `initscr` would end the program on an unknown terminal; `newterm` returns an error.
    guard let screen = kiosk_newterm(), let window = newwin(0, 0, 0, 0) else {
      throw .unknownTerminal(name)
    }
    guard kiosk_capability("cup") != nil else {
      endwin()
      delscreen(screen)
      throw .cannotMoveCursor(name)
    }
    self.screen = screen
    self.window = window
    raw()
    noecho()
    nonl()
    curs_set(0)
    leaveok(window, false)
    start_color()
    theme = Theme(colours: Int(kiosk_colors()), isHighContrast: isHighContrast)
    abilities = TerminalAbilities(
      colours: theme.colours, name: name, environment: environment, fontHas: Self.consoleFontHas)
    keySequences = Self.keySequencesFromTerminfo()
      .merging(abilities.isConsole ? KeySequences.consolePad : [:]) { known, _ in known }
    extras = TerminalExtras(
      hasMouse: kiosk_capability("kmous") != nil, isConsole: abilities.isConsole)
    for (index, role) in Role.allCases.enumerated() where theme.colours > 0 {
      let style = theme.style(role)
      init_pair(Int16(index + 1), Int16(style.foreground), Int16(style.background))
    }
    kiosk_guard_terminal(
      extras.off + ["rmkx", "sgr0", "op", "cnorm", "rmcup"].map(Self.capability).joined())
    extras.send(extras.on(title: title))
  }

  package var size: Size {
    Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  package func resized() {
    var measured = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &measured) == 0 else { return }
    // A terminal may report the size 0×0 for a moment.
    let rows = Int32(max(1, measured.ws_row))
    let columns = Int32(max(1, measured.ws_col))
    resizeterm(rows, columns)
    wresize(window, rows, columns)
    clearok(window, true)
    shown = nil
  }

  package func bell() { beep() }

  package func show(_ canvas: Canvas, cursor: Position, page: () -> PlainPage) {
    for row in 0..<min(canvas.size.rows, size.rows) { paint(row, of: canvas) }
    wmove(window, Int32(cursor.row), Int32(cursor.column))
    wrefresh(window)
    shown = canvas
  }

  package func restore() {
    guard !isRestored else { return }
    isRestored = true
    extras.send(extras.off)
    curs_set(1)
    endwin()
    delscreen(screen)
  }

  /// Writes the parts of a row that have changed, and leaves the output to ncurses.
  private func paint(_ row: Int, of canvas: Canvas) {
    if let shown, shown.size == canvas.size, shown.row(row) == canvas.row(row) { return }
    let width = min(canvas.size.columns, size.columns)
    var column = 0
    while column < width {
      let (role, pixels) = (canvas[column, row].role, canvas[column, row].pixels)
      let start = column
      while column < width, canvas[column, row].role == role, canvas[column, row].pixels == pixels {
        column += 1
      }
      let run = canvas.row(row).dropFirst(start).prefix(column - start)
      if let shown, shown.size == canvas.size,
        shown.row(row).dropFirst(start).prefix(column - start) == run
      {
        continue
      }
      if let pixels, let style = style(PixelCell(pixels: pixels, role: role)) {
        write(style, columns: run.count, column: start, row: row)
      } else {
        write(run, role, column: start, row: row)
      }
    }
  }

  private func write(_ run: ArraySlice<Cell>, _ role: Role, column: Int, row: Int) {
    var text: [wchar_t] = []
    text.reserveCapacity(run.count)
    for cell in run {
      for scalar in cell.text.unicodeScalars { text.append(wchar_t(bitPattern: scalar.value)) }
      if TextWidth.isBroadInOneCell(cell.text) { text.append(0x20) }
    }
    apply(role)
    wmove(window, Int32(row), Int32(column))
    waddnwstr(window, text, Int32(text.count))
  }

  /// Fills cells with two pixels. The lower one is the character: where a font does not fill its cells,
  /// as xterm's at some sizes, it is their upper edge that is left out, and here that is background.
  private func write(_ style: PixelStyle, columns: Int, column: Int, row: Int) {
    let text = [wchar_t](repeating: style.isEven ? 0x20 : 0x2584, count: columns)
    var pair = style.pair
    wattr_set(window, 0, 0, &pair)
    wmove(window, Int32(row), Int32(column))
    waddnwstr(window, text, Int32(columns))
  }

  /// How a cell's pixels are painted; nil if the theme or the terminal has too few colours, so
  /// that the cell's text has to do.
  private func style(_ cell: PixelCell) -> PixelStyle? {
    if let known = pixelPairs[cell] { return known.pair > 0 ? known : nil }
    let colours = theme.colours(of: cell.pixels, on: cell.role)
    let pair = colours.map { alloc_pair(Int32($0.lower), Int32($0.upper)) } ?? -1
    let style = PixelStyle(pair: pair, isEven: colours.map { $0.upper == $0.lower } ?? false)
    pixelPairs[cell] = style
    return pair > 0 ? style : nil
  }

  private func apply(_ role: Role) {
    let style = theme.style(role)
    var attributes: attr_t = 0
    if style.isBold { attributes |= kiosk_bold() }
    if style.isReversed { attributes |= kiosk_reverse() }
    if style.isUnderlined { attributes |= kiosk_underline() }
    let pair = theme.colours > 0 ? (Role.allCases.firstIndex(of: role) ?? 0) + 1 : 0
    wattr_set(window, attributes, Int16(pair), nil)
  }

  /// Whether the console's font has the characters; nil if it is not a console.
  private static func consoleFontHas(_ characters: [UInt16]) -> Bool? {
    let answer = kiosk_console_font_has(characters, characters.count)
    return answer < 0 ? nil : answer == 1
  }

  private static func capability(_ name: String) -> String {
    kiosk_capability(name).map { String(cString: $0) } ?? ""
  }

  private static func keySequencesFromTerminfo() -> [[UInt8]: Key] {
    var names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ]
    names += (1...12).map { ("kf\($0)", .function($0)) }
    let pairs = names.map { (Array(capability($0.0).utf8), $0.1) }.filter { !$0.0.isEmpty }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
