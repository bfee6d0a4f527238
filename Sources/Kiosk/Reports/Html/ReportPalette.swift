/// The colours of the report by what they are for, as `0xRRGGBB`.
nonisolated struct ReportPalette: Sendable {
  /// What is behind everything.
  var paper: Int
  /// What is behind the large figures.
  var card: Int
  /// Text.
  var ink: Int
  /// Text that stands back.
  var muted: Int
  /// Bars, points, links.
  var accent: Int
  /// Where the planned time has come to, in targets.
  var mark: Int
  /// What is left of a bar, behind it.
  var track: Int
  /// Lines that only divide.
  var grid: Int

  static let light = ReportPalette(
    paper: 0xFCFBF8, card: 0xF1F4F0, ink: 0x16262A, muted: 0x43535A, accent: 0x0B5D5B,
    mark: 0x9A4417, track: 0xD6E3DF, grid: 0xD8DCD6)
  static let dark = ReportPalette(
    paper: 0x101718, card: 0x192324, ink: 0xEDF2F0, muted: 0xB3C0C0, accent: 0x72CFC3,
    mark: 0xF2B48A, track: 0x2B3B3D, grid: 0x35474A)

  /// The names of the style sheet with their colours.
  var variables: String {
    [
      ("paper", paper), ("card", card), ("ink", ink), ("muted", muted), ("accent", accent),
      ("mark", mark), ("track", track), ("grid", grid),
    ].map { "--\($0): " + Self.name($1) + ";" }.joined(separator: " ")
  }

  /// The muted colour, for where variables do not reach.
  var mutedName: String { Self.name(muted) }

  /// A colour as a page names it: `#0b5d5b`.
  static func name(_ colour: Int) -> String {
    let digits = String(colour, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
