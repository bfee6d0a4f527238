import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Results at the command line.
  @Suite struct ReportTests {
    /// A year of the demonstration, made up once.
    private static let year = Task {
      let folder = try KioskFolder()
      let output = try await Program.run([
        "demo", "--prepare", "--data", folder.path, "--now", KioskFolder.now, "--seed", "1",
        "--years", "1",
      ])
      guard output.ending == .exited(0) else { throw Failure(output.errors) }
      return folder
    }

    private static let period = ["--from", "2026-07-01", "--to", "2026-09-30"]

    @Test func theReportIsReadableInTwoLanguages() async throws {
      let folder = try await Self.year.value
      let swedish = try await Program.run(["report", "--data", folder.path] + Self.period)
      #expect(swedish.ending == .exited(0))
      for words in ["Nöjdhetsindex (0–100)", "Mycket bra", "Svarsfrekvens", "Stavgång", "METOD"] {
        #expect(swedish.text.contains(words), "\(words)")
      }
      #expect(swedish.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      let english = try await Program.run(
        ["report", "--data", folder.path, "--language", "en"] + Self.period)
      #expect(english.text.contains("Satisfaction index (0–100)"))
    }

    /// What is attacked is the JSON form (AdversaryTests); no other form tells more.
    @Test(.needsOracle, arguments: ["sv", "en"])
    func textAndPageHaveNoFigureThatTheJSONFormLacks(language: String) async throws {
      let folder = try await Self.year.value
      let files = try KioskFolder()
      for period in [("2026-07-01", "2026-09-30"), ("2026-10-01", "2026-10-31")] {
        var paths: [String] = []
        for (form, options) in [
          ("json", ["--json"]), ("txt", []), ("short.txt", ["--short"]),
        ] {
          paths.append(files.path + "/" + form)
          let output = try await Program.run(
            [
              "report", "--data", folder.path, "--from", period.0, "--to", period.1, "--language",
              language,
            ] + options)
          try output.text.write(toFile: paths[paths.count - 1], atomically: true, encoding: .utf8)
        }
        paths.append(files.path + "/page.html")
        _ = try await Program.run([
          "report", "--data", folder.path, "--from", period.0, "--to", period.1, "--language",
          language, "--html", paths[3],
        ])
        let shown = try await Program.command([Oracle.python, Oracle.shown] + paths)
        #expect(shown.ending == .exited(0), "\(shown.text)\(shown.errors)")
      }
    }

    @Test func aPeriodWithoutAnswersSaysSo() async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.run(["report", "--data", folder.path] + Self.period)
      #expect(output.ending == .exited(0))
      #expect(output.text.contains("Färre än 5 svar, så inget visas."))
    }

    @Test(arguments: [
      ["--from", "2026-11-20", "--to", "2026-11-01"],
      ["--from", "2026-10-01", "--to", "2026-10-31", "--language", "tlh"],
    ])
    func whatCannotBeDoneIsOneSentence(arguments: [String]) async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.run(["report", "--data", folder.path] + arguments)
      #expect(output.ending == .exited(1))
      #expect(output.errors.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test func damageIsSaidEachTime() async throws {
      let folder = try KioskFolder()
      let original = try await Self.year.value
      for name in try FileManager.default.contentsOfDirectory(atPath: original.path) {
        try FileManager.default.copyItem(
          atPath: original.path + "/" + name, toPath: folder.path + "/" + name)
      }
      let journal = try #require(
        try Journal(root: folder.path).allParts().first {
          $0.stream == .feedback && $0.day.description > "2026-10"
        })
      let file = folder.path + "/" + journal.folder + "/" + journal.name
      var bytes = try Disk.live.read(file)
      bytes[20] ^= 1
      try Document.save(bytes: bytes, to: file)
      try Document.save(bytes: [0x7B], to: folder.path + "/programme/broken.json")
      let month = String(journal.day.description.prefix(7))
      let last = try #require(
        (28...31).last { LocalDate("\(month)-\($0)") != nil }.map { "\(month)-\($0)" })
      let days = ["--from", month + "-01", "--to", last]
      for _ in 1...2 {
        let text = try await Program.run(["report", "--data", folder.path] + days)
        for said in ["1 rad i journalerna är skadad", "programme/broken.json"] {
          #expect(text.errors.contains(said) && text.text.contains(said), "\(said)")
        }
      }
      let json = try await Program.run(["report", "--data", folder.path, "--json"] + days)
      #expect(json.text.contains(#""lines": 1"#))
      let export = try await Program.run(
        ["export", folder.path + "/package", "--data", folder.path] + days)
      #expect(export.ending == .exited(0))
      #expect(export.errors.contains("1 rad i journalerna är skadad"))
    }

    @Test(arguments: [
      (["report"], "2026-10-05", "2026-10-18", "--from 2026-10-05 --to 2026-10-11"),
      (["report"], "2026-10-02", "2026-10-31", "--from 2026-10-01 --to 2026-10-31"),
      (["report"], "2026-01-01", "2026-06-30", "--from 2026-01-01 --to 2026-03-31"),
      (["export", "OUT"], "2026-10-02", "2026-10-31", "hela månader som är över"),
    ])
    func otherDaysAreAnsweredWithThoseThatThereAre(
      command: [String], from: String, to: String, words: String
    ) async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.run(
        command.map { $0 == "OUT" ? folder.path + "/package" : $0 }
          + ["--data", folder.path, "--from", from, "--to", to])
      #expect(output.ending == .exited(1))
      #expect(output.errors.contains(words), "\(output.errors)")
    }

    @Test func whatHasBeenShownIsKept() async throws {
      let folder = try await Self.year.value
      let first = try await Program.run(["report", "--data", folder.path] + Self.period)
      let kept = try Disk.live.list(folder.path + "/releases")
      #expect(kept.contains("2026-Q3.json") && kept.contains("2026-Q2.json"))
      let second = try await Program.run(["report", "--data", folder.path] + Self.period)
      #expect(first.text == second.text)
    }

    @Test(arguments: [
      (["--from", "2026-11-19", "--to", "2026-11-01"], "innan den börjar"),
      (["--from", "2999-01-01", "--to", "2999-12-31"], "har inte börjat"),
      (["--from", "2026-10-01", "--to", "2026-10-31", "--html", ""], "--html fick ett tomt namn"),
      (["--from", "2026-10-01", "--to", "2026-10-31", "--reference", "/usr"], "är en mapp"),
    ])
    func theSentenceSaysWhatIsWrong(arguments: [String], words: String) async throws {
      let folder = try KioskFolder.bare()
      let output = try await Program.run(["report", "--data", folder.path] + arguments)
      #expect(output.ending == .exited(1))
      #expect(output.errors.contains(words), "\(output.errors)")
    }

    @Test func anEmptyDataFolderIsNoName() async throws {
      let output = try await Program.run(["report", "--data", ""] + Self.period)
      #expect(output.ending == .exited(1) && output.errors.contains("--data fick ett tomt namn"))
    }

    @Test func aReferenceFileThatIsNoTextIsLeftOutAsAWhole() async throws {
      let folder = try KioskFolder.bare()
      try Document.save(bytes: [0xFF, 0xFE], to: folder.data.reference)
      let output = try await Program.run(["report", "--data", folder.path] + Self.period)
      #expect(output.ending == .exited(0))
      #expect(output.errors.contains("ingenting i filen är med"))
      #expect(output.errors.contains("CSV UTF-8"))
    }

    @Test(.needsOracle, arguments: [("2026-07-01", "2026-09-30"), ("2026-10-01", "2026-10-31")])
    func duckDBCountsTheSame(from: String, to: String) async throws {
      let folder = try await Self.year.value
      let output = try await Program.run([
        "report", "--data", folder.path, "--from", from, "--to", to, "--json",
      ])
      #expect(output.ending == .exited(0))
      let file = folder.path + "/../report-\(UUID().uuidString).json"
      try output.text.write(toFile: file, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(atPath: file) }
      let answer = try await Program.command([
        Oracle.python, Oracle.script, folder.path, file,
      ])
      #expect(answer.ending == .exited(0), "\(answer.text)\(answer.errors)")
      #expect(answer.text.contains("figures are the same"))
    }
  }
}
