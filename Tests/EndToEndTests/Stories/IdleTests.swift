import Testing

extension EndToEnd {
  /// What happens when a visitor walks away; takes as long as in life.
  @Suite(.needsTmux, .soak) struct IdleTests {
    @Test func theKioskAsksWaitsAndGoesHome() async throws {
      let kiosk = try await Tmux(kiosk: .bare(idleSeconds: 10))
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("6")
      try await kiosk.wait(for: "VECKA")
      try await kiosk.wait(for: "Är du kvar?", within: .seconds(13))
      // Any key is an answer and nothing else.
      try await kiosk.press("1")
      try await kiosk.wait(for: "VECKA")
      try await kiosk.wait(for: "Är du kvar?", within: .seconds(13))
      try await kiosk.wait(for: "om 15 sekunder", within: .seconds(8))
      try await kiosk.wait(for: "Tryck på en siffra eller ett ansikte", within: .seconds(20))
    }
  }
}
