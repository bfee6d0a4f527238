import KioskModel
import Testing

extension EndToEnd {
  /// The languages of the real program in a real terminal.
  @Suite struct LanguageTests {
    @Test(.needsTmux) func aVisitorRatesInArabic() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "Mycket bra")
      try await kiosk.press("9")
      // Each language by its name; the letters stand as they are seen, from left to right.
      try await kiosk.wait(for: "Українська")
      try await kiosk.wait(for: "\u{FE94}\u{FEF4}\u{FE91}\u{FEAE}\u{FECC}\u{FEDF}\u{FE8D}")
      try await kiosk.press("6")
      try await kiosk.wait(for: "\u{FEAA}\u{FEF4}\u{FE9F}")
      try await kiosk.press("5")
      try await kiosk.wait(for: "5 :")
      #expect(try folder.scores() == [5])
    }

    @Test(.needsTmux) func aConsoleOffersWhatItCanShow() async throws {
      let kiosk = try await Tmux(
        kiosk: .demonstration(), ["demo", "--years", "0", "--now", KioskFolder.now],
        changes: ["TERM": "linux"])
      try await kiosk.wait(for: "Mycket bra")
      try await kiosk.press("9")
      let screen = try await kiosk.wait(for: "Åarjelsaemien")
      #expect(screen.shows("Українська"))
      #expect(!screen.shows("ትግርኛ"))
    }
  }
}
