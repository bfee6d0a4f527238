import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Where the screen cannot be shown, one sentence says why and what to do.
  @Suite struct StartTests {
    @Test(arguments: [
      ("dumb", "terminalen \"dumb\" kan inte flytta sin markör"),
      ("no-such-terminal", "terminalen \"no-such-terminal\" är okänd"),
      (nil, "terminalen \"\" är okänd"),
    ])
    func aTerminalThatWillNotDo(name: String?, sentence: String) async throws {
      var environment = Program.environment
      environment["TERM"] = name
      let folder = try KioskFolder.bare()
      let terminal = try PseudoTerminal(
        [Program.path(), "--data", folder.path], environment: environment, keeping: folder)
      #expect(try await terminal.child.end(seen: { terminal.output.text() }) == .exited(1))
      try await terminal.wait(for: sentence)
      #expect(terminal.output.text().split(whereSeparator: \.isNewline).count == 1)
      #expect(terminal.modes == terminal.modesBefore)
    }

    @Test func noTerminalAtAll() async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.run(["--data", folder.path])
      #expect(output.ending == .exited(1))
      #expect(output.text.isEmpty)
      #expect(output.errors.hasPrefix("kiosk: här finns ingen terminal att visa skärmen på; "))
      #expect(output.errors.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test(.needsTmux, arguments: ["C", "POSIX", "xx_XX.ISO-8859-1", nil])
    func swedishLettersInAnyLocale(locale: String?) async throws {
      let kiosk = try await Tmux(
        kiosk: .demonstration(), ["demo", "--years", "0", "--now", KioskFolder.now],
        changes: ["LANG": locale, "LC_ALL": locale])
      try await kiosk.wait(for: "Mötesplats Hälsa · Torvalla")
      try await kiosk.wait(for: "1 2 3 4 5 Mycket dåligt Dåligt Okej Bra Mycket bra")
    }

    @Test(.needsTmux) func aSecondProgramOnTheFolderSaysSo() async throws {
      let folder = try KioskFolder.bare()
      let first = try await Tmux(kiosk: folder)
      try await first.wait(for: "Tryck på en siffra")
      let second = try PseudoTerminal(kiosk: folder)
      #expect(try await second.child.end() == .exited(1))
      try await second.wait(for: "kiosk: en annan kiosk kör redan på " + folder.path)
      try await first.press("5")
      try await first.wait(for: "Tack! Du svarade 5")
    }

    @Test(.needsTmux) func anEmptyFolderShowsWhatToDoAndGoesOnAfterSetup() async throws {
      let folder = try KioskFolder()
      let kiosk = try await Tmux(kiosk: folder)
      let screen = try await kiosk.wait(for: "VÄLKOMMEN")
      #expect(screen.shows("kiosk setup"))
      #expect(screen.shows("kiosk demo"))
      let setup = try await Program.run(["setup", "--data", folder.path, "--name", "Provplatsen"])
      #expect(setup.ending == .exited(0))
      // The page promises to give way by itself.
      try await kiosk.wait(for: "Provplatsen")
      try await kiosk.wait(for: "Tryck på en siffra eller ett ansikte")
      // The folders for documents are younger than the program.
      let other = try await KioskFolder.demonstration()
      try Data(contentsOf: URL(fileURLWithPath: other.data.path(.notices) + "/ring-1177.json"))
        .write(to: URL(fileURLWithPath: folder.data.path(.notices) + "/ring-1177.json"))
      try await kiosk.wait(for: "Ring 1177 för råd om hälsa")
    }

    @Test func setupAsksAndMakesTheFolder() async throws {
      let folder = try KioskFolder()
      let setup = try PseudoTerminal(
        [Program.path(), "setup", "--data", folder.path], keeping: folder)
      try await setup.wait(for: "Vad heter mötesplatsen?")
      setup.send("Mötesplats Ängen\r")
      try await setup.wait(for: "I vilken stadsdel ligger den?")
      setup.send("Odensala\r")
      try await setup.wait(for: "Vilken tidszon? [Europe/Stockholm]:")
      setup.send("\r")
      try await setup.wait(for: "Vilka språk ska skärmen ha")
      setup.send("sv,en\r")
      try await setup.wait(for: "Vad heter den första samordnaren?")
      setup.send("Alva\r")
      try await setup.wait(for: "PIN: ")
      try await setup.wait(for: "är klar")
      #expect(try await setup.child.end() == .exited(0))
      let site = try MeetingPlace(folder.data).site
      #expect(site.name == "Mötesplats Ängen")
      #expect(site.district == "Odensala")
      #expect(site.timeZone.identifier == "Europe/Stockholm")
      #expect(site.languages == ["sv", "en"])
    }

    @Test(.needsRoot) func aFolderWithoutRights() async throws {
      let folder = try KioskFolder.bare()
      let disk = try await TinyDisk(at: folder.path, options: "ro")
      let terminal = try PseudoTerminal(kiosk: folder)
      #expect(try await terminal.child.end() == .exited(1))
      try await terminal.wait(for: "rättighet saknas")
      #expect(terminal.output.text().split(whereSeparator: \.isNewline).count == 1)
      try await disk.unmount()
    }
  }
}
