@testable import Kiosk
@testable import TerminalUI

/// A terminal that stores what is shown.
final class FakeTerminal: Terminal {
  let size = Size(columns: 80, rows: 24)
  let abilities = TerminalAbilities(colours: 256, name: "xterm", environment: [:]) { _ in nil }
  let keySequences: [[UInt8]: Key] = [:]
  /// The screen as text.
  let screen = Watched("")

  func show(_ canvas: Canvas, cursor: Position, page: () -> PlainPage) { screen.set(canvas.text) }
  func resized() {}
  func bell() {}
  func restore() {}
}
