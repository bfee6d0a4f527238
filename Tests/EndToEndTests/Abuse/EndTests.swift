import Glibc
import KioskModel
import Testing

extension EndToEnd {
  /// However the program ends, the terminal is given back as it was.
  @Suite struct EndTests {
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func asked(signal: Int32) async throws {
      let kiosk = try PseudoTerminal(kiosk: .bare())
      try await kiosk.wait(for: "Mycket bra")
      #expect(kiosk.modes != kiosk.modesBefore)
      kiosk.child.send(signal)
      #expect(try await kiosk.child.end(within: .seconds(3)) == .exited(0))
      try await expectRestored(kiosk)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE])
    func crashed(signal: Int32) async throws {
      let kiosk = try PseudoTerminal(kiosk: .bare())
      try await kiosk.wait(for: "Mycket bra")
      kiosk.child.send(signal)
      #expect(try await kiosk.child.end(within: .seconds(5)) == .killed(signal))
      try await expectRestored(kiosk)
    }

    @Test func hangUp() async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Mycket bra")
      kiosk.send("4")
      kiosk.hangUp()
      #expect(try await kiosk.child.end(within: .seconds(3)) == .exited(0))
      // What was pressed before the line went is on the disk, if it came through at all.
      #expect(try folder.scores().count <= 1)
      #expect(try folder.readings().allSatisfy { $0.badLines.isEmpty && !$0.lacksLineFeed })
    }

    @Test func hangUpAfterThanks() async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Mycket bra")
      kiosk.send("4")
      try await kiosk.wait(for: "Tack!")
      kiosk.hangUp()
      #expect(try await kiosk.child.end(within: .seconds(3)) == .exited(0))
      #expect(try folder.scores() == [4])
    }

    @Test func aProgramThatIsStoppedGoesOn() async throws {
      let kiosk = try PseudoTerminal(kiosk: .bare())
      try await kiosk.wait(for: "Mycket bra")
      kiosk.child.send(SIGTSTP)
      kiosk.child.send(SIGCONT)
      // A key that comes while the terminal changes hands goes to nobody.
      try await kiosk.waitForSilence()
      kiosk.send("4")
      try await kiosk.wait(for: "Tack! Du svarade 4")
    }

    private func expectRestored(_ kiosk: PseudoTerminal) async throws {
      // rmcup: the screen as it was before; then mouse and paste as terminals have them.
      try await kiosk.wait(for: "\u{1B}[?1049l")
      let output = kiosk.output.text()
      // What the program has put in order is not put in order again (BDSM), until it is gone.
      #expect(output.contains("\u{1B}[8l"))
      #expect(output.contains("\u{1B}[8h"))
      for mode in ["?1000", "?1006", "?2004"] { #expect(output.contains("\u{1B}[\(mode)l")) }
      #expect(output.contains("\u{1B}[?25h") || output.contains("\u{1B}[?12l\u{1B}[?25h"))
      #expect(kiosk.modes == kiosk.modesBefore)
    }
  }
}
