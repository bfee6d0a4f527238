/// What a terminal can show.
package nonisolated struct TerminalAbilities: Hashable, Sendable {
  /// 0, 8, 16, 256 or more.
  package var colours: Int
  /// Whether it is the Linux console.
  var isConsole: Bool
  /// Whether its font has more than box drawing and full blocks; the Linux console's has not.
  package var hasFineBlocks: Bool
  /// The scripts that it has signs for, as far as that can be known.
  package var scripts = Set(Script.allCases)

  /// What a terminal can show, by its name (TERM) and what the environment and its font say.
  ///
  /// - Parameter fontHas: Whether the font of a Linux console has all of some signs; nil where it
  ///   does not say.
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
      // A font of 512 signs has room for Latin and Cyrillic letters, not for joined ones.
      scripts = Set(
        Script.allCases.filter { fontHas($0.samples) ?? [.latin, .cyrillic].contains($0) })
      scripts.insert(.latin)
    } else if environment["XTERM_VERSION"] != nil, environment["VTE_VERSION"] == nil {
      // xterm cuts a letter at the edge of its cell, and an Ethiopic letter without its right edge
      // is another letter.
      scripts.remove(.ethiopic)
    }
  }
}
