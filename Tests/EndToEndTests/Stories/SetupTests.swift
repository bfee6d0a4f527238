import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// The first start on a kiosk, on the screen itself.
  @Suite(.needsTmux) struct SetupTests {
    @Test(arguments: [TerminalSize.small, TerminalSize(columns: 60, rows: 18)])
    func aMeetingPlaceIsSetUpOnTheScreen(size: TerminalSize) async throws {
      let folder = try KioskFolder()
      let kiosk = try await Tmux(kiosk: folder, size: size)
      try await kiosk.wait(for: "VÄLKOMMEN")
      let pin = try await goToPIN(kiosk)
      // Nothing is kept before the code has been written down.
      #expect(!exists(folder.data.site) && StaffDirectory(folder.data).members().values.isEmpty)
      try await kiosk.press("1")
      let asking = try await kiosk.wait(for: "Skriv koden som du har skrivit upp")
      #expect(!asking.shows(pin.map(String.init).joined(separator: " ")))
      try await kiosk.send(pin)
      try await kiosk.wait(for: "Träffpunkten Ängen")
      try await kiosk.wait(for: "Hur är ditt besök idag?")
      let site = try MeetingPlace(folder.data).site
      #expect(site.name == "Träffpunkten Ängen" && site.languages == ["sv", "en"])
      let staff = Array(StaffDirectory(folder.data).members().values.values)
      #expect(staff.map(\.name) == ["Alva"] && staff.map(\.role) == [.coordinator])
      // A fresh place shows no card of health information, nor the way to them.
      #expect(!(try await kiosk.screen().shows("Hälsoinfo")))
      try await kiosk.press("F10")
      try await kiosk.wait(for: "PIN-KOD FÖR Alva")
      try await kiosk.send(pin)
      try await kiosk.wait(for: "NÄRVARO")
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(0), "\(check.text)")
    }

    @Test func afterAPowerCutInTheMiddleItBeginsAnew() async throws {
      let folder = try KioskFolder()
      var kiosk = try await Tmux(kiosk: folder)
      try await kiosk.wait(for: "VÄLKOMMEN")
      let first = try await goToPIN(kiosk)
      try await kiosk.kill()
      #expect(StaffDirectory(folder.data).members().values.isEmpty && !exists(folder.data.site))
      kiosk = try await Tmux(kiosk: folder)
      try await kiosk.wait(for: "VÄLKOMMEN")
      let pin = try await goToPIN(kiosk)
      #expect(pin != first)
      try await kiosk.press("1")
      try await kiosk.wait(for: "Skriv koden som du har skrivit upp")
      try await kiosk.send(pin)
      try await kiosk.wait(for: "Tryck på en siffra eller ett ansikte")
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Answers up to the page with the code, and gives the code.
    private func goToPIN(_ kiosk: Tmux) async throws -> String {
      try await kiosk.press("1")
      try await kiosk.wait(for: "1 av 4")
      try await kiosk.send("Träffpunkten Ängen")
      try await kiosk.wait(for: "Träffpunkten Ängen")
      try await kiosk.press("Enter")
      try await kiosk.wait(for: "2 av 4")
      try await kiosk.press("2")
      try await kiosk.wait(for: "2 Av · Lätt svenska")
      try await kiosk.press("Enter")
      try await kiosk.wait(for: "3 av 4")
      try await kiosk.send("Alva")
      try await kiosk.wait(for: "Alva")
      try await kiosk.press("Enter")
      let screen = try await kiosk.wait(for: "Jag har skrivit upp koden")
      let digits = try #require(
        screen.description.firstMatch(of: /\d +\d +\d +\d +\d +\d/), "\(screen)")
      return digits.output.filter(\.isNumber)
    }
  }
}
