import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// The commands around the screen, as a script meets them.
  @Suite struct CommandTests {
    @Test func checkOfCleanData() async throws {
      let folder = try await KioskFolder.demonstration()
      let output = try await Program.run(["check", "--data", folder.path])
      #expect(output.ending == .exited(0))
      #expect(output.text.hasSuffix("Allt är helt.\n"))
      #expect(output.errors.isEmpty)
    }

    /// Visitors see no card that nobody of the place has read, and the check says why.
    @Test func checkTellsOfCardsThatNobodyHasRead() async throws {
      let bare = try KioskFolder.bare()
      let fresh = try await Program.run(["check", "--data", bare.path])
      #expect(fresh.ending == .exited(0))
      #expect(fresh.text.contains("14 hälsokort visas inte: läs dem mot källan"))
      let folder = try await KioskFolder.demonstration()
      let made = try await Program.run(["check", "--data", folder.path])
      #expect(!made.text.contains("hälsokort"))
      let json = try await Program.run(["check", "--json", "--data", folder.path])
      #expect(json.text.contains("\"shown\": 0") || json.text.contains("\"shown\": 14"))
      #expect(json.text.contains("\"unread\": "))
    }

    @Test func checkNamesTheDamagedLine() async throws {
      let folder = try await KioskFolder.demonstration()
      let file = folder.path + "/journal/demo-1/2026/2026-11-20.feedback.jsonl"
      var bytes = try Disk.live.read(file)
      // One bit of the second line.
      let line = try #require(bytes.firstIndex(of: 0x0A)) + 20
      bytes[line] ^= 0x01
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      let output = try await Program.run(["check", "--data", folder.path])
      #expect(output.ending == .exited(1))
      #expect(output.text.contains("2026-11-20.feedback.jsonl: "))
      #expect(output.text.contains("FEL HITTADES"))
      let json = try await Program.run(["check", "--json", "--data", folder.path])
      #expect(json.ending == .exited(1))
      #expect(json.text.contains("\"clean\": false"))
      #expect(json.text.contains("\"line\": 2"))
    }

    @Test func checkNamesTheBrokenDocument() async throws {
      let folder = try await KioskFolder.demonstration()
      try "{\n  \"@type\": \"Event\",\n  oops\n}\n".write(
        toFile: folder.data.path(.programme) + "/broken.json", atomically: true, encoding: .utf8)
      let output = try await Program.run(["check", "--data", folder.path])
      #expect(output.ending == .exited(1))
      #expect(output.text.contains("broken.json, rad 3: "))
    }

    /// A calendar of one series, with a title.
    private func calendar(_ title: String, _ room: String, in folder: KioskFolder) throws -> String
    {
      let path = folder.path + "-kalender.ics"
      let lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:sang", "DTSTART:20261121T140000",
        "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:\(title)", "LOCATION:\(room)",
        "END:VEVENT", "END:VCALENDAR", "",
      ]
      try lines.joined(separator: "\r\n").write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }

    @Test func clashesAreAnsweredOneByOneAndStatusTellsOfThoseThatAreOpen() async throws {
      let folder = try KioskFolder.bare()
      func run(_ arguments: String...) async throws -> Program.Output {
        try await Program.run(arguments + ["--data", folder.path])
      }
      let none = try await run("status")
      #expect(none.ending == .exited(0) && none.text.contains("Ingen kalender har lästs in."))
      let file = try calendar("Allsång", "Salen", in: folder)
      defer { try? FileManager.default.removeItem(atPath: file) }
      _ = try await run("import", file)
      var document = try Document.load(folder.data.path(.programme, of: "sang")) { $0.object }
      document["title"] = "Sång"
      document["locations"] = ["1": ["@type": "Location", "name": "Köket"]]
      try Document.save(document, to: folder.data.path(.programme, of: "sang"))
      _ = try calendar("Vårsång", "Aulan", in: folder)
      let open = try await run("import", file)
      #expect(open.text.contains("[sang/title]") && open.text.contains("[sang/locations]"))
      let status = try await run("status")
      #expect(status.ending == .exited(1))
      #expect(status.text.contains("2 krockar väntar på svar"))
      let json = try await run("status", "--json")
      #expect(json.ending == .exited(1) && json.text.contains("\"clashes\": 2"))
      let wrong = try await run("import", file, "--theirs-in", "sng/title")
      #expect(wrong.ending == .exited(1) && wrong.errors.contains("\"sng/title\" är ingen krock"))
      _ = try await run(
        "import", file, "--theirs-in", "sang/title", "--ours-in", "sang/locations")
      let merged = try Document.load(folder.data.path(.programme, of: "sang")) { $0.object }
      #expect(merged["title"] == "Vårsång")
      #expect(merged["locations"]?.objectValue?["1"]?.objectValue?["name"] == "Köket")
      #expect(try await run("status").ending == .exited(0))
    }

    @Test func checkWorksOutEverySeriesAndNamesWhatCannotBe() async throws {
      let folder = try KioskFolder.bare()
      let file = try calendar("Allsång", "Salen", in: folder)
      defer { try? FileManager.default.removeItem(atPath: file) }
      _ = try await Program.run(["import", file, "--data", folder.path])
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(0))
      #expect(check.text.contains("1 serie uträknad: "))
      var document = try Document.load(folder.data.path(.programme, of: "sang")) { $0.object }
      document["recurrenceRules"] = [["@type": "RecurrenceRule", "frequency": "secondly"]]
      try Document.save(document, to: folder.data.path(.programme, of: "sang"))
      let broken = try await Program.run(["check", "--data", folder.path])
      #expect(broken.ending == .exited(1) && broken.text.contains("sang.json"))
      let json = try await Program.run(["check", "--json", "--data", folder.path])
      #expect(json.text.contains("\"series\": {"))
    }

    @Test func todayAsTextAndAsJSON() async throws {
      let folder = try await KioskFolder.demonstration()
      let arguments = ["today", "--data", folder.path, "--date", "2026-11-20"]
      let text = try await Program.run(arguments)
      #expect(text.ending == .exited(0))
      #expect(text.text.hasPrefix("Mötesplats Hälsa – fredag 20 november\n"))
      #expect(text.text.contains("14:00–15:30  Föreläsning: Rör dig mer"))
      let json = try await Program.run(arguments + ["--json"])
      let sessions = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
      let titles = (sessions as? [[String: Any]])?.compactMap { $0["title"] as? String }
      #expect(titles == ["Sittgympa", "Föreläsning: Rör dig mer", "Vävcafé"])
    }

    @Test(arguments: [["--no-such-flag"], ["today", "--date"], ["no-such-command"]])
    func aWrongFlagIsToldInOneSentenceThatNamesTheHelp(arguments: [String]) async throws {
      let output = try await Program.run(arguments)
      #expect(output.ending == .exited(64))
      #expect(output.errors.hasPrefix("kiosk: \(arguments.last ?? "") "))
      #expect(
        output.errors.contains(arguments[0] == "today" ? "kiosk today --help" : "kiosk --help"))
      #expect(output.errors.count { $0 == "\n" } == 1)
    }

    @Test(arguments: [
      (["today", "--date", "32 maj"], "--date kan inte vara \"32 maj\"; kiosk today --help"),
      (["audit", "--from", "someday"], "--from kan inte vara \"someday\"; kiosk audit --help"),
      (
        ["report", "--from", "soon", "--to", "2026-11-01"],
        "--from kan inte vara \"soon\"; kiosk report --help"
      ),
      (["export", "new", "--to", "soon"], "--to kan inte vara \"soon\"; kiosk export --help"),
      (["demo", "--now", "nu"], "--now kan inte vara \"nu\"; kiosk demo --help"),
      (["staff", "add", "Eva", "--role", "boss"], "--role kan inte vara \"boss\"; kiosk staff"),
      (["check", "--json=ja"], "--json står utan värde; kiosk check --help"),
      (["import"], "<file> saknas; kiosk import --help"),
    ])
    func aWrongValueIsToldInOneSentence(arguments: [String], sentence: String) async throws {
      let output = try await Program.run(arguments)
      #expect(output.ending == .exited(64))
      #expect(output.errors.hasPrefix("kiosk: " + sentence))
      #expect(output.errors.count { $0 == "\n" } == 1)
    }

    @Test(arguments: [["check"], ["today"]])
    func whatCannotBeDoneIsOneSentence(arguments: [String]) async throws {
      let folder = try KioskFolder()
      let output = try await Program.run(arguments + ["--data", folder.path + "/none"])
      #expect(output.ending == .exited(1))
      #expect(output.errors.hasPrefix("kiosk: "))
      #expect(output.errors.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test func theDayAsTextCountsThePlacesLeft() async throws {
      let folder = try KioskFolder()
      let output = try await Program.run(
        ["demo", "--seed", "1", "--now", "2026-11-20T14:32", "--data", folder.path])
      #expect(output.ending == .exited(0))
      #expect(output.text.contains("PÅGÅR · 6 platser"))
    }

    @Test func aLimitOnFilesIsAFullDiskAndNoSuddenDeath() async throws {
      let folder = try KioskFolder()
      let setup = try PseudoTerminal(
        [
          "prlimit", "--fsize=0", Program.path(), "setup", "--name", "Provplatsen", "--data",
          folder.path,
        ], keeping: folder)
      #expect(try await setup.child.end() == .exited(1))
      try await setup.wait(for: "disken är full")
    }

    @Test func aYearOfDemonstrationIsClean() async throws {
      let folder = try KioskFolder()
      let made = try await Program.run(
        ["demo", "--prepare", "--data", folder.path, "--now", KioskFolder.now, "--seed", "1"])
      #expect(made.ending == .exited(0))
      #expect(made.errors.contains("startvärde 1"))
      let output = try await Program.run(["check", "--data", folder.path])
      #expect(output.ending == .exited(0))
    }
  }
}
