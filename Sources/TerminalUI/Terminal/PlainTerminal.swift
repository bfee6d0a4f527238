import Foundation

/// A terminal that prints and reads lines, for screen readers, braille displays and slow
/// connections. Nothing on it moves, and nothing is drawn.
package final class PlainTerminal: Terminal {
  package let size = Size(columns: 80, rows: 24)
  package let abilities = TerminalAbilities(colours: 0, name: "plain", environment: [:]) { _ in nil
  }
  package let keySequences: [[UInt8]: Key] = [:]
  private let print: (String) -> Void
  private let showTyping: (Bool) -> Void
  private var pending: [UInt8] = []
  private var shown: [String] = []
  private var isAsked = true
  private var showsTyping = true

  /// The longest line that is accepted, in bytes.
  private static let longest = 1000

  /// - Parameters:
  ///   - print: Writes what is to be read.
  ///   - showTyping: Turns the echo of typed characters on or off.
  init(
    print: @escaping (String) -> Void = { PlainTerminal.printOut($0) },
    showTyping: @escaping (Bool) -> Void
  ) {
    self.print = print
    self.showTyping = showTyping
  }

  /// The program's own terminal.
  package convenience init() {
    let echo = TerminalEcho()
    self.init { echo.show($0) }
  }

  /// Prints the page if somebody has asked for it, or if more has changed than the time. What is
  /// typed on a secret page is not echoed.
  package func show(_ canvas: Canvas, cursor: Position, page: () -> PlainPage) {
    let page = page()
    if showsTyping == page.isSecret { setShowsTyping(!page.isSecret) }
    guard isAsked || Self.significantText(page.lines) != Self.significantText(shown) else { return }
    isAsked = false
    shown = page.lines
    print(page.lines.joined(separator: "\n") + "\n> ")
  }

  /// Prints a sentence that is not on the page.
  package func say(_ line: String) { print(line + "\n> ") }

  /// Prints the page again next time, even if it has not changed.
  package func readAgain() { isAsked = true }

  package func resized() {}
  package func bell() {}

  package func restore() {
    setShowsTyping(true)
    print("\n")
  }

  /// The lines completed by some more bytes.
  package func lines(with bytes: [UInt8]) -> [String] {
    pending += bytes
    var lines: [String] = []
    while let end = pending.firstIndex(of: 0x0A) {
      lines.append(String(decoding: pending[..<end].prefix(Self.longest), as: UTF8.self))
      pending.removeSubrange(...end)
    }
    if pending.count > Self.longest { pending.removeAll() }
    return lines
  }

  private func setShowsTyping(_ isShown: Bool) {
    showsTyping = isShown
    showTyping(isShown)
  }

  /// The page without its digits, which the clock changes.
  private static func significantText(_ lines: [String]) -> [String] {
    lines.map { $0.filter { !$0.isNumber } }
  }

  nonisolated private static func printOut(_ text: String) {
    // That the reader has gone is noticed where lines are read.
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}
