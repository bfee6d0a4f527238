import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// The region's figures: journals as Parquet, counted by DuckDB, beside the kiosk's own report.
  @Suite struct RegionTests {
    /// Three made-up places below one folder, with what happens to journals: a copied card, whose
    /// entries stand there twice, and a flipped bit.
    private static let places = Task {
      let folder = try KioskFolder()
      for seed in 1...3 {
        let place = folder.path + "/place\(seed)"
        let made = try await Program.run([
          "demo", "--prepare", "--data", place, "--now", KioskFolder.now, "--seed", "\(seed)",
          "--years", "1",
        ])
        guard made.ending == .exited(0) else { throw Failure(made.errors) }
        let site = DataFolder(place).site
        let text = try String(contentsOfFile: site, encoding: .utf8)
        try text.replacing(#""id": "torvalla""#, with: #""id": "place\#(seed)""#)
          .write(toFile: site, atomically: true, encoding: .utf8)
      }
      try spoil(folder.path + "/place2")
      return folder
    }

    private static func spoil(_ place: String) throws {
      let parts = try Journal(root: place).allParts().filter { $0.stream == .feedback }
      for part in parts.suffix(40) {
        let bytes = try Disk.live.read(place + "/" + part.path)
        let copy = place + "/journal/copied-card/" + part.day.year.digits(4)
        try Disk.live.makeFolder(copy)
        try Document.save(bytes: bytes, to: copy + "/" + part.name)
      }
      let damaged = try #require(parts.dropLast(60).last)
      let file = place + "/" + damaged.path
      var bytes = try Disk.live.read(file)
      bytes[20] ^= 1
      // Two entries look like one where a line feed is damaged.
      let feed = try #require(bytes.dropFirst(400).firstIndex(of: 0x0A))
      bytes[feed] ^= 1
      try Document.save(bytes: bytes, to: file)
    }

    private func convert(_ folder: KioskFolder, to parquet: KioskFolder) async throws -> String {
      let output = try await Program.command([
        Oracle.python, Oracle.journalsToParquet, "convert", folder.path, parquet.path,
      ])
      #expect(output.ending == .exited(0), "\(output.errors)")
      return output.text + output.errors
    }

    /// Counts a period both ways and compares.
    private func compare(
      _ folder: KioskFolder, _ parquet: KioskFolder, _ period: [String]
    ) async throws -> String {
      let counted = try await Program.command(
        [Oracle.python, Oracle.journalsToParquet, "count", parquet.path] + period)
      let report = try await Program.run(["report", "--data", folder.path, "--json"] + period)
      #expect(counted.ending == .exited(0), "\(counted.errors)")
      #expect(report.ending == .exited(0), "\(report.errors)")
      let files = try KioskFolder()
      for (name, text) in [("counted", counted.text), ("report", report.text)] {
        try text.write(toFile: files.path + "/" + name, atomically: true, encoding: .utf8)
      }
      let answer = try await Program.command([
        Oracle.python, Oracle.region, files.path + "/counted", files.path + "/report",
      ])
      #expect(answer.ending == .exited(0), "\(period): \(answer.text)\(answer.errors)")
      return answer.text
    }

    @Test(.needsOracle) func itCountsWhatTheReportCounts() async throws {
      let (folder, parquet) = (try await Self.places.value, try KioskFolder())
      let told = try await convert(folder, to: parquet)
      #expect(told.contains(#""places": 3"#) && told.contains("damaged lines are left out"))
      for period in [
        ["--from", "2026-07-01", "--to", "2026-09-30"],
        ["--from", "2026-10-01", "--to", "2026-10-31"],
        ["--from", "2026-11-09", "--to", "2026-11-15"],
        ["--from", "2026-07-01", "--to", "2026-09-30", "--site", "place2"],
      ] {
        #expect(try await compare(folder, parquet, period).contains("figures are the same"))
      }
    }

    @Test(.needsOracle) func onlyChangedDaysAreReadAgain() async throws {
      let (folder, parquet) = (try KioskFolder(), try KioskFolder())
      let original = try await Self.places.value
      try FileManager.default.copyItem(
        atPath: original.path + "/place1", toPath: folder.path + "/place1")
      // Files that have just been written may change again unnoticed, so they are made older.
      for case let name as String in try #require(
        FileManager.default.enumerator(atPath: folder.path))
      where name.hasSuffix(".jsonl") {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -600)],
          ofItemAtPath: folder.path + "/" + name)
      }
      try await eventually("stamps that are old enough", within: .seconds(30)) {
        _ = try await convert(folder, to: parquet)
        return try await convert(folder, to: parquet).contains(#""daysRead": 0"#)
      }
      let part = try #require(
        try Journal(root: folder.path + "/place1").allParts()
          .last { $0.stream == .feedback && $0.day.description < "2026-11-16" })
      var writer = JournalWriter(root: folder.path + "/place1", device: "another")
      let rating = Rating(session: nil, score: 1, language: "sv", hour: 12)
      try writer.append(
        (1...9).map { _ in FeedbackEvent.rating(rating).journalEvent(id: .random()) },
        to: .feedback, on: part.day)
      let told = try await convert(folder, to: parquet)
      // The day itself, and the day before it, to which an undo after midnight would belong.
      #expect(told.contains(#""daysRead": 2"#), "\(told)")
      let week = [part.day.monday, part.day.monday + 6].map(\.description)
      let period = ["--from", week[0], "--to", week[1]]
      #expect(try await compare(folder, parquet, period).contains("figures are the same"))
      try FileManager.default.removeItem(atPath: folder.path + "/place1/journal/another")
      _ = try await convert(folder, to: parquet)
      #expect(
        try await compare(folder, parquet, ["--from", "2026-07-01", "--to", "2026-09-30"])
          .contains("figures are the same"))
    }

    /// Closed journals stand in another order, and one place's copied card has the old one; both counts
    /// stay as they were.
    @Test(.needsOracle) func closedJournalsComeToTheSame() async throws {
      let (folder, parquet) = (try KioskFolder(), try KioskFolder())
      let original = try await Self.places.value
      for name in ["place1", "place2"] {
        try FileManager.default.copyItem(
          atPath: original.path + "/" + name, toPath: folder.path + "/" + name)
      }
      let period = ["--from", "2026-07-01", "--to", "2026-09-30"]
      let before = try await Program.run(["report", "--data", folder.path, "--json"] + period)
      _ = try await convert(folder, to: parquet)
      let today = try #require(LocalDate("2026-11-20"))
      for name in ["place1", "place2"] {
        let place = DataFolder(folder.path + "/" + name)
        let devices = Set(try Journal(root: place.root).allParts().map(\.device))
        let own = try #require(devices.first { $0.hasPrefix("demo") && !$0.hasSuffix("-cli") })
        let done = try JournalClosing(place).run(
          through: today - 1, today: today, device: Device(id: own), limit: 400)
        #expect(done.files > 200 && done.left == 0 && done.incomplete.isEmpty)
      }
      let after = try await Program.run(["report", "--data", folder.path, "--json"] + period)
      #expect(after.text == before.text && after.text.contains("\"answers\""))
      let told = try await convert(folder, to: parquet)
      #expect(!told.contains(#""daysRead": 0"#))
      #expect(try await compare(folder, parquet, period).contains("figures are the same"))
    }

    @Test(.needsOracle) func twoPlacesWithOneIdAreRefused() async throws {
      let (folder, parquet) = (try KioskFolder(), try KioskFolder())
      for name in ["one", "two"] {
        let place = folder.path + "/" + name
        try Disk.live.makeFolder(place)
        try #"{"id": "same"}"#.write(
          toFile: place + "/site.json", atomically: true, encoding: .utf8)
      }
      let output = try await Program.command([
        Oracle.python, Oracle.journalsToParquet, "convert", folder.path, parquet.path,
      ])
      #expect(output.ending == .exited(1) && output.errors.contains("the same id 'same'"))
    }
  }
}
