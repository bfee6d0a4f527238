import KioskModel
import Testing

extension EndToEnd {
  /// A visitor comes, rates and leaves.
  @Suite(.needsTmux) struct HomeTests {
    @Test func homeShowsTodaysSessionsAndFiveFaces() async throws {
      let kiosk = try await Tmux(demonstration: .demonstration())
      let screen = try await kiosk.wait(for: "Tryck på en siffra eller ett ansikte")
      #expect(screen.shows("Mötesplats Hälsa · Torvalla DEMO fredag 20 november 14:32"))
      #expect(screen.shows("14:00–15:30 Föreläsning: Rör dig mer Stora salen PÅGÅR"))
      #expect(screen.shows("om 58 min"))
      #expect(screen.shows("Mycket dåligt Dåligt Okej Bra Mycket bra"))
    }
  }
}
