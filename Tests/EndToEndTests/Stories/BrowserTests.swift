import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// The report as people open it: in Debian's Chromium on a telephone, a tablet and a desk, in light and
  /// in dark, and on paper (Tests/Browser).
  @Suite struct BrowserTests {
    private func check(_ arguments: [String]) async throws {
      let output = try await Program.command(
        [Oracle.python, Oracle.browser] + arguments, within: .seconds(900))
      #expect(output.ending == .exited(0), "\(output.text)\(output.errors)")
    }

    /// The pages of a report in a language, whole and short.
    private func pages(
      _ folder: KioskFolder, _ first: String, _ last: String, _ language: String
    ) async throws -> (whole: String, short: String) {
      let stem = folder.path + "/../\(first)-\(language)"
      let files = (whole: stem + ".html", short: stem + "-short.html")
      for (file, option) in [(files.whole, []), (files.short, ["--short"])] {
        let output = try await Program.run(
          [
            "report", "--data", folder.path, "--from", first, "--to", last, "--html", file,
            "--language", language,
          ] + option)
        #expect(output.ending == .exited(0), "\(output.errors)")
      }
      return files
    }

    @Test(.soak, .needsBrowser, arguments: ["sv", "en"])
    func nothingRunsOutOfThePageAndNoHeadingStandsAlone(language: String) async throws {
      let folder = try KioskFolder()
      let made = try await Program.run([
        "demo", "--prepare", "--data", folder.path, "--now", KioskFolder.now, "--years", "2",
      ])
      #expect(made.ending == .exited(0), "\(made.errors)")
      for (first, last) in [
        ("2026-11-09", "2026-11-15"), ("2026-10-01", "2026-10-31"), ("2026-07-01", "2026-09-30"),
        ("2025-01-01", "2025-12-31"),
      ] {
        let files = try await pages(folder, first, last, language)
        try await check([files.whole])
        try await check([files.short, "--paper-pages", "1"])
      }
    }

    /// Long names, long wishes and damaged files do not push the summary over its page.
    @Test(.soak, .needsBrowser) func theSummaryOfAnyPlaceIsOnePage() async throws {
      let folder = try KioskFolder()
      let made = try await Program.run([
        "demo", "--prepare", "--data", folder.path, "--now", KioskFolder.now, "--years", "1",
      ])
      #expect(made.ending == .exited(0), "\(made.errors)")
      let long = String(repeating: "Sammankomsten för alla som vill vara med ", count: 5)
      let programme = folder.path + "/programme"
      for name in try FileManager.default.contentsOfDirectory(atPath: programme) {
        let path = programme + "/" + name
        var document = try JSONParser.parse(Disk.live.read(path)).objectValue ?? [:]
        document["title"] = .string((document["title"]?.stringValue ?? "") + " " + long)
        try Document.save(document, to: path)
      }
      for number in 0..<9 {
        try Document.save(
          [
            "version": 1, "id": .string("long-\(number)"),
            "status": number < 5 ? "done" : "planned",
            "decided": "2026-08-20", "text": .object(["sv": .string(long)]),
            "reply": .object(["sv": .string(long)]),
          ], to: folder.path + "/replies/long-\(number).json")
      }
      for number in 0..<6 {
        try "?".write(
          toFile: folder.path + "/programme/damaged-\(number).json", atomically: true,
          encoding: .utf8)
      }
      let files = try await pages(folder, "2026-07-01", "2026-09-30", "sv")
      try await check([files.short, "--paper-pages", "1"])
      try await check([files.whole])
    }
  }
}
