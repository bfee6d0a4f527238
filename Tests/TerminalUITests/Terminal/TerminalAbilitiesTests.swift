import Testing

@testable import TerminalUI

/// The scripts that a terminal is assumed to display.
@Suite struct TerminalAbilitiesTests {
  private func scripts(
    _ name: String, _ environment: [String: String] = ["LANG": "sv_SE.UTF-8"],
    fontHas: ([UInt16]) -> Bool? = { _ in nil }
  ) -> Set<Script> {
    TerminalAbilities(colours: 8, name: name, environment: environment, fontHas: fontHas).scripts
  }

  @Test func aTerminalWithAFontOfItsOwnShowsAll() {
    #expect(scripts("xterm-256color") == Set(Script.allCases))
    #expect(scripts("xterm-256color", [:]) == Set(Script.allCases))
    #expect(scripts("tmux-256color", ["LANG": "C.utf8"]) == Set(Script.allCases))
  }

  @Test func xtermCutsEthiopicLetters() {
    let xterm = ["XTERM_VERSION": "XTerm(379)"]
    #expect(!scripts("xterm-256color", xterm).contains(.ethiopic))
    let inside = ["XTERM_VERSION": "XTerm(379)", "VTE_VERSION": "7006"]
    #expect(scripts("xterm-256color", inside) == Set(Script.allCases))
  }

  @Test func theConsoleIsAskedWhatItsFontHas() {
    #expect(scripts("linux") == [.latin, .cyrillic])
    #expect(scripts("linux", fontHas: { _ in false }) == [.latin])
    #expect(scripts("linux", fontHas: { $0.contains(0x1200) }) == [.latin, .ethiopic])
  }

  @Test func anotherCharsetShowsLatinOnly() {
    #expect(scripts("xterm", ["LANG": "sv_SE.ISO-8859-1"]) == [.latin])
    #expect(scripts("xterm", ["LC_ALL": "sv_SE.ISO-8859-15@euro"]) == [.latin])
    #expect(scripts("xterm", ["LC_ALL": "sv_SE.UTF-8", "LANG": "C.ISO-8859-1"]).count == 4)
  }

  @Test func theFontOfTheConsoleHasNoHalfBlocks() {
    func hasFineBlocks(_ name: String) -> Bool {
      TerminalAbilities(
        colours: 8, name: name, environment: ["LANG": "sv_SE.UTF-8"], fontHas: { _ in nil }
      ).hasFineBlocks
    }
    #expect(!hasFineBlocks("linux") && !hasFineBlocks("con80x25"))
    #expect(hasFineBlocks("xterm-256color"))
  }
}
