import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// What belongs to one machine alone, and the device that it is.
  @Suite struct DeviceTests {
    private func run(_ folder: KioskFolder, _ arguments: String...) async throws -> Program.Output {
      try await Program.run(arguments + ["--data", folder.path])
    }

    /// A folder as the last version without `local/` left it.
    private func earlier() async throws -> KioskFolder {
      let folder = try await KioskFolder.demonstration()
      for name in ["staff", ".good"] {
        let old = folder.data.local + "/" + name
        if access(old, F_OK) == 0 { try Disk.live.rename(old, folder.path + "/" + name) }
      }
      try FileManager.default.removeItem(atPath: folder.data.local)
      var writer = JournalWriter(root: folder.path, device: Machine.current().derivedID)
      let rating = FeedbackEvent.retract(event: "a").journalEvent(id: UUID())
      try writer.append([rating], to: .feedback, on: try #require(LocalDate("2026-11-20")))
      return folder
    }

    @Test func anEarlierFolderIsReadWhereItIsAndMovedAtTheStart() async throws {
      let folder = try await earlier()
      let before = try await run(folder, "staff", "list")
      #expect(before.text.split(separator: "\n").count > 1)
      #expect(try await run(folder, "staff", "add", "Cia", "--role", "host").ending == .exited(0))
      #expect(access(folder.path + "/staff", F_OK) == 0)
      #expect(access(folder.data.local, F_OK) != 0)
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      #expect(access(folder.path + "/staff", F_OK) != 0)
      let device = Device.documents(in: folder.data).read().values.values.first
      #expect(device?.former.map(\.id) == [Machine.current().derivedID])
      let after = try await run(folder, "staff", "list")
      #expect(after.text.contains("Cia") && after.text.contains(before.text.prefix(20)))
      let status = try await run(folder, "status")
      #expect(status.text.contains("den här kiosken: ") && status.text.contains(folder.device))
      #expect(status.text.contains("annan kiosk: demo-1, senast 2026-11-20"))
      #expect(!status.text.contains("annan kiosk: " + Machine.current().derivedID))
    }

    @Test func statusNamesTheDevices() async throws {
      let folder = try await KioskFolder.demonstration()
      let output = try await run(folder, "status", "--json")
      guard case .object(let status) = try JSONParser.parse(Array(output.text.utf8)) else {
        throw Failure("no object")
      }
      #expect(status["device"]?.objectValue?["id"]?.stringValue == folder.device)
      #expect(folder.device.count == 36)
      #expect(
        status["others"] == [["id": "demo-1", "lastDay": "2026-11-20", "daysBehind": 0]])
    }

    /// Somebody is erased whose visits are also in the journals of a kiosk that is gone for good.
    @Test func theHeirOfAKioskErasesInItsJournals() async throws {
      let folder = try KioskFolder.bare()
      let day = try #require(LocalDate("2026-11-20"))
      let kim = try PeopleFolder(folder.data).add(
        name: "Kim Testsson", consent: Person.Consent(date: day, textVersion: "1"))
      let session = try #require(Session.ID("walk/2026-11-20T10:00:00"))
      var writer = JournalWriter(root: folder.path, device: "gone")
      let arrival = Arrival(session: session, time: Date(), person: kim.id)
      try writer.append(
        [AttendanceEvent.arrival(arrival).journalEvent(id: UUID())], to: .attendance, on: day)
      let erased = try await run(folder, "person", "erase", kim.id)
      #expect(erased.ending == .exited(0), "\(erased)")
      #expect(
        erased.text == """
          Raderat. 0 registreringar finns kvar utan namn.
          Kvar på 1 kiosk som inte har varit i kontakt sedan dess: gone. Den raderar av sig själv.

          """)
      let check = try await run(folder, "check")
      #expect(
        check.ending == .exited(0) && check.text.contains("en annan kiosk har inte raderat än"))
      let wrong = ["nobody": "ingen kiosk heter nobody", folder.device: "den här kiosken"]
      for (id, words) in wrong {
        let refused = try await run(folder, "device", "retire", id)
        #expect(refused.ending == .exited(1) && refused.errors.contains(words), "\(refused)")
      }
      let retired = try await run(folder, "device", "retire", "gone")
      #expect(
        retired.ending == .exited(0) && retired.text.contains("gone är borta för gott."))
      let again = try await run(folder, "person", "erase", kim.id)
      #expect(again.text == "Raderat. 0 registreringar finns kvar utan namn.\n")
      let file = JournalPath(device: "gone", day: day, stream: .attendance).path
      let journal = String(decoding: try Disk.live.read(folder.path + "/" + file), as: UTF8.self)
      #expect(!journal.isEmpty && !journal.contains(kim.id))
    }

    /// Only the kiosk moves anything.
    @Test func readingAnEarlierFolderChangesNothing() async throws {
      let folder = try await earlier()
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      for arguments in [["staff", "list"], ["check"], ["today"], ["status"]] {
        let output = try await Program.run(arguments + ["--data", folder.path])
        // The kiosk of the earlier version does not run.
        let expected: Int32 = arguments == ["status"] ? 2 : 0
        #expect(output.ending == .exited(expected), "\(arguments) \(output.errors)")
      }
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == files)
    }

    /// Another machine's entry appears in the open journal, as a mounted folder or a sync program
    /// brings it.
    @Test func anotherMachinesEntryMakesTheKioskANewDevice() async throws {
      let folder = try KioskFolder.bare()
      let old = folder.device
      let kiosk = try PseudoTerminal(kiosk: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      kiosk.send("4")
      try await kiosk.wait(for: "Tack! Du svarade 4")
      let part = try #require(try Journal(root: folder.path).allParts().first { $0.device == old })
      let foreign = JournalRecord(sequence: 2, id: "foreign", type: "t", content: [:])
      let file = try FileHandle(
        forWritingTo: URL(filePath: folder.path + "/" + part.path))
      try file.seekToEnd()
      try file.write(contentsOf: Data(foreign.line + [0x0A]))
      try file.close()
      // A press right after another one would be the same hand's.
      try await Task.sleep(for: .milliseconds(1050))
      kiosk.send("5")
      try await kiosk.wait(for: "Tack! Du svarade 5")
      #expect(folder.device != old)
      #expect(try folder.scores() == [5])
      let records = try Journal(root: folder.path).read(.feedback, on: part.day).records
      #expect(records.compactMap { $0.content["score"]?.intValue }.sorted() == [4, 5])
      let check = try await run(folder, "check")
      #expect(check.ending == .exited(0))
      #expect(check.text.contains("En annan maskin skriver under id \(old)"))
    }
  }
}
