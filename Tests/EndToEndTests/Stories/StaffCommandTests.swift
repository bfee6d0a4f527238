import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Staff, people and the log at the command line.
  @Suite struct StaffCommandTests {
    private func run(
      _ folder: KioskFolder, _ arguments: String...
    ) async throws -> Program.Output {
      try await Program.run(arguments + ["--data", folder.path])
    }

    /// The machine counts in a zone that is always on an earlier day than the place.
    @Test func todayIsTheDayAtThePlace() async throws {
      let folder = try KioskFolder()
      var environment = Program.environment
      environment["TZ"] = "Etc/GMT+12"
      for command in [
        [
          "setup", "--name", "A", "--district", "B", "--languages", "sv", "--staff", "Anna",
          "--time-zone", "Pacific/Kiritimati",
        ], ["audit"],
      ] {
        let output = try await Program.run(
          command + ["--data", folder.path], environment: environment)
        #expect(output.ending == .exited(0) && !output.text.isEmpty, "\(command): \(output)")
      }
    }

    @Test func staffAreAddedListedResetAndRemoved() async throws {
      let folder = try KioskFolder.bare()
      let first = try await run(folder, "staff", "add", "Anna", "--role", "coordinator")
      #expect(first.ending == .exited(0))
      let pin = try #require(first.text.split(separator: "PIN: ").last?.prefix(6))
      #expect(pin.allSatisfy(\.isNumber) && pin.count == 6)
      #expect(first.errors.contains("visas bara nu"))
      #expect(try await run(folder, "staff", "add", "Bo", "--role", "host").ending == .exited(0))
      #expect(try await run(folder, "staff", "list").text == "Anna  Samordnare\nBo  Värd\n")
      let reset = try await run(folder, "staff", "reset", "anna")
      #expect(reset.text.hasPrefix("PIN: ") && !reset.text.contains(pin))
      #expect(try await run(folder, "staff", "remove", "Bo").ending == .exited(0))
      let last = try await run(folder, "staff", "remove", "Anna")
      #expect(last.ending == .exited(1) && last.errors.contains("minst en samordnare"))
      let audit = try await run(folder, "audit")
      #expect(audit.text.split(separator: "\n").count == 4)
      #expect(try await !holds(folder, String(pin)))
    }

    @Test(arguments: [
      ["staff", "add", " ", "--role", "host"],
      ["staff", "reset", "Nobody"], ["person", "export", "nobody"], ["person", "erase", "../site"],
      ["audit", "--from", "2026-12-01", "--to", "2026-11-01"],
    ])
    func whatCannotBeDoneIsOneSentence(arguments: [String]) async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.run(arguments + ["--data", folder.path])
      #expect(output.ending == .exited(1), "\(output)")
      #expect(output.errors.hasPrefix("kiosk: "), "\(output)")
      #expect(output.errors.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test func aPersonIsExportedAndErasedWhileTheKioskRuns() async throws {
      let folder = try await KioskFolder.demonstration()
      let people = PeopleFolder(folder.data)
      let person = try people.add(
        name: "Kim Testsson",
        consent: Person.Consent(date: LocalDate(dayNumber: 20_776), textVersion: "1"))
      let session = try #require(Session.ID("walk/2026-11-20T10:00:00"))
      do {
        var writer = JournalWriter(root: folder.path, device: folder.device)
        let arrival = Arrival(session: session, time: Date(), person: person.id)
        try writer.append(
          [AttendanceEvent.arrival(arrival).journalEvent(id: UUID())], to: .attendance,
          on: try #require(LocalDate("2026-11-20")))
      }
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Personal")
      let export = try await run(folder, "person", "export", person.id)
      #expect(export.text.contains("Kim Testsson") && export.text.contains("walk/2026-11-20"))
      let erased = try await run(folder, "person", "erase", person.id)
      #expect(erased.text == "Raderat. 1 registrering finns kvar utan namn.\n")
      #expect(try await !holds(folder, person.id))
      #expect(try await !holds(folder, "Testsson"))
      #expect(try await run(folder, "check").ending == .exited(0))
      #expect(try await run(folder, "person", "export", person.id).ending == .exited(1))
      kiosk.send("4")
      try await eventually("the rating") { try folder.scores() == [4] }
      let audit = try await run(folder, "audit", "--json")
      #expect(audit.text.contains("\"erase\"") && audit.text.contains("\"export\""))
    }

    @Test func whatAnImportHasChangedIsInTheLogOnce() async throws {
      let folder = try await KioskFolder.demonstration()
      let feed = folder.path + "/feed.ics"
      #expect(try await run(folder, "feed", feed).ending == .exited(0))
      try FileManager.default.removeItem(atPath: folder.data.path(.programme))
      try Disk.live.makeFolder(folder.data.path(.programme))
      for _ in 1...2 { #expect(try await run(folder, "import", feed).ending == .exited(0)) }
      let audit = try await run(folder, "audit")
      #expect(audit.text.split(separator: "\n").count == 1, "\(audit)")
    }

    @Test func purgingTakesAwayWhatIsOld() async throws {
      let folder = try KioskFolder.bare()
      let people = PeopleFolder(folder.data)
      let old = Person.Consent(date: LocalDate(dayNumber: 18_000), textVersion: "1")
      _ = try people.add(name: "Gammal", consent: old)
      // By the clock alone nothing goes.
      let refused = try await run(folder, "person", "purge")
      #expect(refused.ending == .exited(1) && refused.errors.contains("--date-is-right"))
      #expect(people.read().values.count == 1)
      let output = try await run(folder, "person", "purge", "--date-is-right")
      #expect(output.ending == .exited(0))
      #expect(
        output.text == """
          1 namn är borttaget.
          0 besök är inte längre knutna till någon.
          0 önskningar har inte längre kvar sina ord.
          0 filer med vad personalen har gjort är borttagna.

          """)
      #expect(people.read().values.isEmpty)
      #expect(try await !holds(folder, "Gammal"))
      // A journal that cannot be read is told, and all else is done.
      _ = try people.add(name: "Uråldrig", consent: old)
      let spoilt = JournalPath(
        device: folder.device, day: LocalDate(dayNumber: 19_000), stream: .feedback)
      let attendance = JournalPath(
        device: folder.device, day: LocalDate(dayNumber: 19_000), stream: .attendance)
      for part in [spoilt, attendance] {
        try Disk.live.makeFolder(folder.path + "/" + part.folder + "/" + part.name)
      }
      let partly = try await run(folder, "person", "purge", "--date-is-right")
      #expect(partly.ending == .exited(1) && partly.errors.contains(attendance.name))
      #expect(people.read().values.isEmpty)
    }

    @Test func setupPrintsTheFirstPINOnce() async throws {
      let folder = try KioskFolder()
      let output = try await Program.run([
        "setup", "--data", folder.path + "/data", "--name", "Provplatsen", "--staff", "Alva",
      ])
      #expect(output.ending == .exited(0))
      let pin = try #require(output.text.split(separator: "PIN: ").last?.prefix(6))
      let room = StaffDirectory(DataFolder(folder.path + "/data"))
      let member = try room.member(named: "Alva")
      #expect(member.role == .coordinator)
      #expect(try room.check(String(pin), of: member.id, at: .zero) == .right(member))
    }

    /// Whether a text stands anywhere below the folder, in a name or in any file's bytes.
    private func holds(_ folder: KioskFolder, _ text: String) async throws -> Bool {
      let inFiles = try await Program.command(["grep", "-raF", text, folder.path])
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      return inFiles.ending == .exited(0) || names.contains { $0.contains(text) }
    }
  }
}
