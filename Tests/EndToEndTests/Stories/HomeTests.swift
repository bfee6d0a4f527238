import KioskModel
import Testing

extension EndToEnd {
  /// A visitor comes, rates and leaves.
  @Suite(.needsTmux) struct HomeTests {
    @Test(arguments: [TerminalSize.small, .large])
    func homeShowsTodaysSessionsAndFiveFaces(size: TerminalSize) async throws {
      let kiosk = try await Tmux(demonstration: .demonstration(), size: size)
      // How many places are left is known a moment after the first picture.
      let screen = try await kiosk.wait(for: "PÅGÅR · 4 platser")
      #expect(screen.shows("Mötesplats Hälsa · Torvalla DEMO"))
      #expect(screen.shows("fredag 20 november 14:32"))
      #expect(screen.shows("Föreläsning: Rör dig mer"))
      #expect(screen.shows("Tryck på en siffra eller ett ansikte"))
      #expect(screen.shows("om 58 min"))
      for word in ["Mycket dåligt", "Dåligt", "Okej", "Bra", "Mycket bra"] {
        #expect(screen.shows(word))
      }
    }

    @Test func pressingFourWritesOneRatingAndThanks() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("4")
      try await kiosk.wait(for: "Tack! Du svarade 4 – Bra")
      // What is thanked for is on the disk, with a checksum that holds.
      let file = folder.journalFolder + "/2026/2026-11-20.feedback.jsonl"
      let reading = JournalReading(try Disk.live.read(file))
      #expect(reading.badLines.isEmpty)
      #expect(!reading.lacksLineFeed)
      #expect(reading.records.map(\.type) == ["rating"])
      #expect(try folder.scores() == [4])
    }

    @Test func zeroGoesHomeStepByStep() async throws {
      let kiosk = try await Tmux(demonstration: .demonstration())
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("6")
      try await kiosk.wait(for: "VECKA 47")
      try await kiosk.press("5")
      try await kiosk.wait(until: "no more VECKA 47") { !$0.shows("VECKA 47") }
      try await kiosk.press("0")
      try await kiosk.wait(for: "VECKA 47")
      try await kiosk.press("Escape")
      try await kiosk.wait(for: "Tryck på en siffra")
    }

    @Test func whatFollowsARatingCanBeSkippedUntilHome() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("2")
      try await kiosk.wait(for: "Vilken aktivitet gäller det?")
      // The same key within a second is one press, so two that mean the same take turns.
      try await kiosk.press("0")
      try await kiosk.wait(for: "Vad betydde mest för dig?")
      try await kiosk.press("Escape")
      try await kiosk.wait(until: "no more Vad betydde mest") { !$0.shows("Vad betydde mest") }
      try await kiosk.press("0")
      try await kiosk.wait(for: "Tryck på en siffra eller ett ansikte")
      #expect(try folder.events().map(\.type) == ["rating"])
    }

    /// A queue after a lecture: everybody presses while the one before is still being thanked.
    @Test func fiveVisitorsInAQueueAreFiveRatings() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      for score in [5, 4, 2, 3, 5] {
        let next = ContinuousClock.now + .seconds(2)
        try await kiosk.press(String(score))
        let screen = try await kiosk.wait(for: "Tack! Du svarade \(score)")
        #expect(screen.shows("Nästa person: hur var det?"))
        #expect(screen.shows("Mycket bra"))
        try await eventually("the next visitor") { ContinuousClock.now >= next }
      }
      #expect(try folder.scores() == [5, 4, 2, 3, 5])
      #expect(try folder.events().allSatisfy { $0.type == "rating" })
      // Nobody presses: home, and nobody is asked whether they are there.
      let home = try await kiosk.wait(for: "Tryck på en siffra eller ett ansikte")
      #expect(!home.shows("Är du kvar?"))
    }

    @Test func tooSmallSaysSoAndGrowingBringsThePageBack() async throws {
      let kiosk = try await Tmux(demonstration: .demonstration())
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.resize(.tooSmall)
      let small = try await kiosk.wait(
        for: "Skärmen är för liten för kiosken. Den behöver minst 60 kolumner och 18 rader.")
      #expect(!small.shows("Veckan"))
      try await kiosk.resize(.large)
      try await kiosk.wait(for: "Tryck på en siffra eller ett ansikte")
    }

    @Test func aHundredResizesLoseNothing() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("4")
      try await kiosk.wait(for: "Tack!")
      for number in 0..<100 {
        try await kiosk.resize(
          TerminalSize(columns: 1 + (number * 37) % 200, rows: 1 + (number * 17) % 60))
      }
      try await kiosk.resize(.small)
      // Whether the thanks still stand depends on how long it took; the faces do in any case.
      try await kiosk.wait(for: "Mycket bra")
      #expect(try folder.scores() == [4])
    }
  }
}
