import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// A host comes, unlocks, counts people in and goes.
  @Suite(.needsTmux) struct StaffTests {
    @Test func aHostChecksThreeInUndoesOneAndLocks() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "PÅGÅR · 4 platser")
      try await unlock(kiosk, "Olle")
      try await kiosk.wait(for: "26 inne")
      for inside in 27...29 {
        // The same key so soon would be one press; another between them makes it two.
        try await kiosk.press("F1", "1")
        try await kiosk.wait(for: "\(inside) inne")
      }
      try await kiosk.press("9")
      try await kiosk.wait(for: "28 inne")
      try await kiosk.press("F10")
      let screen = try await kiosk.wait(for: "Tryck på en siffra")
      #expect(!screen.shows("Olle") && screen.shows("2 platser"))
      let records = try records(folder, .attendance)
      #expect(records.map(\.type) == ["arrival", "arrival", "arrival", "retract"])
      let counts = Attendance(records)
      #expect(counts.sessions.map { counts.arrivals($0) } == [2])
      #expect(records.allSatisfy { $0.content["person"] == nil })
      #expect(try folder.scores().isEmpty)
      try await eventually("the log of the lock") {
        try self.records(folder, .audit).map(\.type) == ["unlock", "lock"]
      }
    }

    @Test func wrongTriesSurviveAKill() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(kiosk: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await choose(kiosk, "Olle")
      for count in 1...6 {
        try await kiosk.send("90461")
        // What was said about the try before is gone as soon as somebody types.
        try await kiosk.wait(for: "● ● ● ● ● ○")
        try await kiosk.send("8")
        try await kiosk.wait(for: count < 6 ? "Fel PIN-kod" : "Vänta")
      }
      try await kiosk.kill()
      let again = try await Tmux(kiosk: folder)
      try await again.wait(for: "Tryck på en siffra")
      try await choose(again, "Olle")
      try await again.wait(for: "Vänta")
      try await again.send(Demonstration.staffPIN)
      let screen = try await again.wait(for: "Vänta")
      #expect(!screen.shows("NÄRVARO"))
    }

    @Test func noSizeAndNoHangUpShowsWhatWasTyped() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await unlock(kiosk, "Maja")
      try await kiosk.wait(for: "NÄRVARO")
      try await kiosk.press("6")
      try await kiosk.wait(for: "SÖK NAMN")
      try await kiosk.send("ann")
      try await kiosk.wait(for: "Anna-Karin Åslund")
      try await kiosk.resize(.tooSmall)
      let small = try await kiosk.wait(for: "för liten")
      #expect(!small.shows("Anna"))
      try await kiosk.resize(.small)
      try await kiosk.wait(for: "Anna-Karin Åslund")
      try await kiosk.press("F10")
      let screen = try await kiosk.wait(for: "Tryck på en siffra")
      #expect(!screen.shows("Anna") && !screen.shows("Maja"))
    }

    private func choose(_ kiosk: Tmux, _ name: String) async throws {
      try await kiosk.press("F10")
      try await kiosk.wait(for: "Vem är du?")
      try await kiosk.press(name == "Maja" ? "1" : "2")
      try await kiosk.wait(for: "PIN-KOD FÖR \(name)")
    }

    private func unlock(_ kiosk: Tmux, _ name: String) async throws {
      try await choose(kiosk, name)
      try await kiosk.send(Demonstration.staffPIN)
      try await kiosk.wait(for: "PERSONAL · \(name)")
    }

    private func records(
      _ folder: KioskFolder, _ stream: JournalPath.Stream
    ) throws -> [JournalRecord] {
      let file = folder.journalFolder + "/2026/2026-11-20.\(stream.rawValue).jsonl"
      guard let bytes = try? Disk.live.read(file) else { return [] }
      return JournalReading(bytes).records
    }
  }
}
