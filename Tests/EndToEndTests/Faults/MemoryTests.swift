import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// A journal or calendar of any size costs time and not memory.
  @Suite struct MemoryTests {
    /// The size of the journals in megabytes, and how much more memory they may take.
    private static let (size, most) = Program.isSoaking ? (200, 60) : (12, 20)

    private static let commands: [[String]] = [
      ["check"], ["today"], ["report", "--from", "MONDAY", "--to", "SUNDAY"],
      ["person", "export", "ID"],
      ["audit"],
    ]

    private var today: LocalDate {
      (TimeZone(identifier: "Europe/Stockholm") ?? .current).localTime(at: Date()).date
    }

    /// Runs a command and gives its largest resident memory in megabytes.
    private func peak(
      _ command: [String], _ folder: KioskFolder, _ person: String
    ) async throws -> Int {
      let monday = Self.monday(before: today)
      let words = [
        "MONDAY": monday.description, "SUNDAY": (monday + 6).description, "ID": person,
      ]
      let arguments = command.map { words[$0] ?? $0 }
      let output = try await Program.run(
        arguments + ["--data", folder.path], within: .seconds(10 * Self.size))
      #expect(output.errors.split(separator: "\n").count < 3, "\(output.errors)")
      return output.peak >> 10
    }

    /// The first day of the last week that is over, of which there is a report.
    private static func monday(before day: LocalDate) -> LocalDate { day.monday - 7 }

    /// A place with a day's journals of a size.
    private func place(
      _ megabytes: Int, isMadeOfLines: Bool, on day: LocalDate
    ) throws -> (KioskFolder, String) {
      let folder = try KioskFolder.bare()
      let person = try PeopleFolder(folder.data).add(
        name: "Kim", consent: Person.Consent(date: today, textVersion: "1"))
      let rating = FeedbackEvent.rating(Rating(session: nil, score: 4, language: "sv", hour: 9))
      let arrival = AttendanceEvent.arrival(Arrival(session: nil, time: Date(), person: person.id))
      let edit = AuditEvent(by: "kiosk", action: .edit, time: Date())
      for (stream, event) in [
        (JournalPath.Stream.feedback, rating.journalEvent(id: .random())),
        (.attendance, arrival.journalEvent(id: .random())),
        (.audit, edit.journalEvent(id: .random())),
      ] where megabytes > 0 {
        let part = JournalPath(device: "big", day: day, stream: stream)
        try Disk.live.makeFolder(folder.path + "/" + part.folder)
        let path = folder.path + "/" + part.path
        guard isMadeOfLines else {
          #expect(FileManager.default.createFile(atPath: path, contents: nil))
          #expect(truncate(path, megabytes << 20) == 0)
          continue
        }
        var block: [UInt8] = []
        for number in 1...2000 {
          block +=
            JournalRecord(
              sequence: number, id: UUID.random().uuidString.lowercased(), type: event.type,
              content: event.content
            ).line + [0x0A]
        }
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        for _ in 0...((megabytes << 20) / block.count) {
          try handle.write(contentsOf: Data(block))
        }
        try handle.close()
      }
      return (folder, person.id)
    }

    @Test(arguments: [true, false]) func aHugeJournalTakesLittleMemory(isMadeOfLines: Bool)
      async throws
    {
      let (small, nobody) = try place(0, isMadeOfLines: false, on: today)
      // The export of a person holds all of their entries, since it prints them.
      for command in Self.commands where !isMadeOfLines || command[0] != "person" {
        let (large, person) = try place(
          Self.size, isMadeOfLines: isMadeOfLines,
          on: command[0] == "report" ? Self.monday(before: today) : today)
        let usual = try await peak(command, small, nobody)
        let peak = try await peak(command, large, person)
        #expect(peak < usual + Self.most, "\(command): \(usual) MB, then \(peak) MB")
      }
    }

    @Test func aCalendarOfTwoGigabytesIsRefusedBeforeItIsRead() async throws {
      let folder = try KioskFolder.bare()
      let usual = try await peak(["today"], folder, "")
      let file = folder.path + "-huge.ics"
      defer { unlink(file) }
      #expect(FileManager.default.createFile(atPath: file, contents: nil))
      #expect(truncate(file, 2 << 30) == 0)
      let output = try await Program.run(["import", file, "--data", folder.path])
      #expect(output.ending == .exited(1))
      #expect(output.errors.contains("ingen kalender är så stor (högst 20 MB)"), "\(output)")
      #expect(output.peak >> 10 < usual + Self.most, "\(usual) MB, then \(output.peak) kB")
    }

    @Test func aDocumentOfTwoGigabytesIsNamedWithTheLimit() async throws {
      let folder = try KioskFolder.bare()
      let usual = try await peak(["check"], folder, "")
      let file = folder.data.path(.programme) + "/huge.json"
      #expect(FileManager.default.createFile(atPath: file, contents: nil))
      #expect(truncate(file, 2 << 30) == 0)
      let output = try await Program.run(["check", "--data", folder.path])
      #expect(output.ending == .exited(1))
      #expect(output.text.contains("huge.json: filen är större än 5 MB"), "\(output)")
      #expect(output.peak >> 10 < usual + Self.most, "\(usual) MB, then \(output.peak) kB")
    }
  }
}
