import Foundation
import KioskModel
import ModelSupport
import Testing

extension EndToEnd {
  /// The kiosk in lines, through a pipe as a screen reader's terminal gives them.
  @Suite struct PlainStories {
    @Test func aRatingByLinesIsKept() async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.command([
        "/bin/bash", "-c", #"printf '4\n0\nnonsens\n/\n0\n' | "$0" --plain --data "$1""#,
        try Program.path(), folder.path,
      ])
      #expect(output.ending == .exited(0), "\(output.errors)")
      #expect(output.text.contains("4  Bra") && output.text.contains("Provplatsen"))
      #expect(output.text.contains("Det finns inget val som heter nonsens"))
      // Nothing that moves a cursor.
      #expect(!output.text.contains("\u{1B}"))
      #expect(try folder.scores() == [4])
    }

    /// A mistake had the whole page read once more.
    @Test func aMistakeIsAnsweredInOneLineAndAQuestionMarkRepeatsThePage() async throws {
      let terminal = try PseudoTerminal(kiosk: .bare(), ["--plain"])
      try await terminal.wait(for: "4  Bra")
      try await terminal.wait(for: "> ")
      let mark = terminal.output.count
      terminal.send("nonsens\nmyc\n")
      try await terminal.wait(for: "Flera val börjar så", after: mark)
      try await terminal.waitForSilence()
      // Each line, the sentence about it, and the mark for the next line.
      let lines = terminal.output.text(after: mark).split(whereSeparator: \.isNewline)
        .filter { !["nonsens", "myc"].contains($0) }
      #expect(lines.count == 3, "\(lines)")
      #expect(!terminal.output.text(after: mark).contains("4  Bra"))
      terminal.send("?\n")
      try await terminal.wait(for: "4  Bra", after: mark)
    }

    @Test func aPINIsNotShownWhileItIsTyped() async throws {
      let (terminal, pin) = try await atThePIN()
      let mark = terminal.output.count
      terminal.send(pin.prefix(4) + "\n")
      try await terminal.wait(for: "4 av 6 siffror", after: mark)
      terminal.send(pin.dropFirst(4) + "\n")
      try await terminal.wait(for: "NÄRVARO", after: mark)
      let said = terminal.output.text(after: mark)
      #expect(!said.contains(pin.prefix(4)) && !said.contains("> " + pin.dropFirst(4)))
      // What is typed next is shown as before.
      try await eventually("the usual modes") { terminal.modes == terminal.modesBefore }
      terminal.send("0\n")
      try await terminal.wait(for: "> 0", after: mark)
    }

    /// However the program ends while it hides what is typed, the terminal is as it was.
    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT])
    func whoeverEndsItGetsTheTerminalBack(signal: Int32) async throws {
      let (terminal, _) = try await atThePIN()
      terminal.child.send(signal)
      _ = try await terminal.child.end()
      #expect(terminal.modes == terminal.modesBefore)
    }

    @Test func theEndOfTheInputGivesTheTerminalBack() async throws {
      let (terminal, _) = try await atThePIN()
      terminal.send([0x04])
      #expect(try await terminal.child.end() == .exited(0))
      #expect(terminal.modes == terminal.modesBefore)
    }

    @Test func whoStopsItHasTheTerminalMeanwhile() async throws {
      let (terminal, pin) = try await atThePIN()
      let hidden = terminal.modes
      terminal.child.send(SIGTSTP)
      try await eventually("the usual modes") { terminal.modes == terminal.modesBefore }
      terminal.child.send(SIGCONT)
      try await eventually("hidden again") { terminal.modes == hidden }
      let mark = terminal.output.count
      terminal.send(pin + "\n")
      try await terminal.wait(for: "NÄRVARO", after: mark)
      #expect(!terminal.output.text(after: mark).contains(pin))
    }

    /// The kiosk in lines, asking for the PIN of the only one who has one.
    private func atThePIN() async throws -> (terminal: PseudoTerminal, pin: String) {
      let folder = try KioskFolder.bare()
      let day = try #require(LocalDate("2026-11-20"))
      let (_, pin) = try StaffDirectory(folder.data).add(name: "Alva", role: .coordinator, on: day)
      let terminal = try PseudoTerminal(kiosk: folder, ["--plain"])
      try await terminal.wait(for: "4  Bra")
      terminal.send("F10\n")
      // Its questions cannot be read, so that even the only one is asked who they are.
      try await terminal.wait(for: "1  Alva")
      terminal.send("alva\n")
      try await terminal.wait(for: "0 av 6 siffror")
      try await eventually("that nothing is shown") { terminal.modes != terminal.modesBefore }
      return (terminal, pin.digits)
    }

    /// Lines that come before anything has been read choose from the pages that are read then.
    @Test func theFirstPageIsWhole() async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.command([
        "/bin/bash", "-c", #"printf '/\n2\n' | "$0" --plain --data "$1""#,
        try Program.path(), folder.path,
      ])
      #expect(output.ending == .exited(0), "\(output.errors)")
      #expect(output.text.contains("TODAY"))
      #expect(!output.text.contains("finns inget val"), "\(output.text)")
    }
  }
}
