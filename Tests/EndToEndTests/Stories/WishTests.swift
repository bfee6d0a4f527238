import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// A visitor wishes, staff approve, and another visitor sees it.
  @Suite(.needsTmux) struct WishTests {
    @Test func aWishGoesFromAVisitorToStaffToAllOthers() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(kiosk: folder, size: .small)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("8")
      try await kiosk.wait(for: "Vad önskar du?")
      try await kiosk.press("9")
      try await kiosk.wait(for: "SKRIV EN ÖNSKAN")
      try await kiosk.send("Bastu på åäö")
      try await kiosk.wait(for: "12 / 120")
      try await kiosk.press("Enter")
      try await kiosk.wait(for: "Tack! Du önskade: Bastu på åäö")
      let wishes = try folder.events().filter { $0.type == "wish" }
      #expect(wishes.map { $0.content["text"] } == ["Bastu på åäö"])
      try await kiosk.press("0")
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("F10")
      try await kiosk.wait(for: "Vem är du?")
      try await kiosk.press("1")
      try await kiosk.wait(for: "PIN-KOD FÖR Maja")
      try await kiosk.send(Demonstration.staffPIN)
      try await kiosk.wait(for: "NÄRVARO")
      try await kiosk.press("0")
      // Three of the demonstration wait besides.
      try await kiosk.wait(for: "4 väntar på er")
      try await kiosk.press("3")
      try await kiosk.wait(for: "MEDDELANDEN")
      try await kiosk.press("6")
      // The page is painted from the top: its heading may be there before its list.
      try await kiosk.wait(for: "ÖNSKNINGAR OCH SVAR")
      let list = try await kiosk.wait(for: "Bastu på åäö")
      #expect(list.shows("1 Bastu på åäö"))
      try await kiosk.press("1")
      try await kiosk.wait(for: "Ingen ser den")
      // The same key so soon would be one press; another between them makes it two.
      try await kiosk.press("F1", "1")
      try await kiosk.wait(for: "godkänd")
      try await kiosk.press("F10")
      try await kiosk.wait(for: "Tryck på en siffra")
      let locked = ContinuousClock.now
      try await eventually("the reply on the disk") {
        let id = try #require(wishes.first?.id)
        let path = folder.path + "/" + DocumentKind.replies.path(of: id)
        return FileManager.default.fileExists(atPath: path)
      }
      // What comes right after the lock was meant for the staff's pages.
      try await eventually("the pause after the lock") {
        ContinuousClock.now - locked > .seconds(2)
      }
      try await kiosk.press("8")
      try await kiosk.wait(for: "Vad önskar du?")
      // Those with the most support come first, but what is new before them.
      try await kiosk.wait(for: "Bastu på åäö")
    }
  }
}
