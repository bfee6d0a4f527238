/// What a terminal can display.
package nonisolated struct TerminalAbilities: Hashable, Sendable {
  /// The number of colours: 0, 8, 16, 256 or more.
  package var colours: Int
  /// Whether it is the Linux console.
  var isConsole: Bool
  /// Whether its font has more than box drawing and full blocks; the Linux console's usually has
  /// not.
  package var hasFineBlocks: Bool
  /// The scripts that it can display, as far as known.
  package var scripts = Set(Script.allCases)

  /// The abilities of a terminal, by its name (TERM), the environment and its font.
  ///
  /// - Parameter fontHas: Whether the font of a Linux console has all of some characters; nil if
  ///   unknown.
  init(
    colours: Int, name: String, environment: [String: String],
    fontHas: ([UInt16]) -> Bool?
  ) {
    self.colours = colours
    isConsole = name.hasPrefix("linux") || name.hasPrefix("con")
    hasFineBlocks = !isConsole
    if TerminalLocale.namesOtherCharset(environment) {
      scripts = [.latin]
    } else if isConsole {
      // A font of 512 glyphs has room for Latin and Cyrillic letters, but not for joined ones.
      scripts = Set(
        Script.allCases.filter { fontHas($0.samples) ?? [.latin, .cyrillic].contains($0) })
      scripts.insert(.latin)
    } else if environment["XTERM_VERSION"] != nil, environment["VTE_VERSION"] == nil {
      // xterm clips glyphs at the edge of their cell, and an Ethiopic letter without its right edge
      // is a different letter.
      scripts.remove(.ethiopic)
    }
  }
}
