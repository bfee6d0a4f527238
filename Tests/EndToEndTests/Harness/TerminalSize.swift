/// How many cells a terminal has.
struct TerminalSize: Hashable, Sendable {
  var columns: Int
  var rows: Int

  static let small = TerminalSize(columns: 80, rows: 24)
  static let large = TerminalSize(columns: 120, rows: 33)
  static let tooSmall = TerminalSize(columns: 40, rows: 10)
}
