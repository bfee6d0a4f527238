import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// The report as a page, with targets and reference values, from the command line.
  @Suite struct HtmlReportTests {
    private static let period = ["--from", "2026-11-16", "--to", "2026-11-22"]

    private func report(
      _ folder: KioskFolder, _ arguments: [String]
    ) async throws -> Program.Output {
      try await Program.run(["report", "--data", folder.path] + Self.period + arguments)
    }

    @Test func aPageIsWrittenInOneStepInThePlaceOfAnOlderOne() async throws {
      let folder = try await KioskFolder.demonstration()
      let file = folder.path + "/report.html"
      try "old".write(toFile: file, atomically: true, encoding: .utf8)
      let before = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber]
      let output = try await report(folder, ["--html", file, "--language", "en"])
      #expect(output.ending == .exited(0) && output.text.isEmpty)
      #expect(output.errors.contains(file))
      let page = try String(contentsOfFile: file, encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
      #expect(page.hasSuffix("</html>\n") && page.contains("Mötesplats Hälsa Torvalla"))
      // Another file was put there under the name, so that nobody has read half of one.
      let after = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber]
      #expect(before as? Int != after as? Int)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.allSatisfy { !$0.hasSuffix(".tmp") })
    }

    @Test func pageAndJSONInOneRun() async throws {
      let folder = try await KioskFolder.demonstration()
      let output = try await report(folder, ["--html", folder.path + "/r.html", "--json"])
      #expect(output.ending == .exited(0))
      let json = try JSONParser.parse(Array(output.text.utf8)).objectValue
      #expect(json?["targets"]?.arrayValue?.count == 5)
      #expect(json?["references"]?.arrayValue?.count == 3)
      #expect(json?["held"]?.objectValue?["held"]?.intValue.map { $0 > 0 } == true)
      #expect(json?["years"] == .array([]))
    }

    @Test(arguments: ["/nowhere/at/all/r.html", "DATA/site.json/r.html", "DATA/programme"])
    func aPlaceThatCannotBeWrittenIsOneSentence(file: String) async throws {
      let folder = try await KioskFolder.demonstration()
      let output = try await report(
        folder, ["--html", file.replacing("DATA", with: folder.path)])
      #expect(output.ending == .exited(1))
      #expect(output.errors.split(whereSeparator: \.isNewline).count == 1, "\(output.errors)")
      #expect(!output.errors.contains(".tmp"))
    }

    @Test(.needsRoot) func aFullDiskIsOneSentenceAndTheOldPageStays() async throws {
      let folder = try await KioskFolder.demonstration()
      let small = try KioskFolder()
      let disk = try await TinyDisk(at: small.path, options: "size=12k,mode=0700")
      let file = small.path + "/r.html"
      try "old".write(toFile: file, atomically: false, encoding: .utf8)
      let output = try await report(folder, ["--html", file])
      #expect(output.ending == .exited(1))
      #expect(output.errors.split(whereSeparator: \.isNewline).count == 1, "\(output.errors)")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
      try await disk.unmount()
    }

    @Test func badTargetsAndReferencesAreNamedAndTheReportGoesOn() async throws {
      let folder = try await KioskFolder.demonstration()
      try "{\n\"targets\": [{\"id\": 7}]}".write(
        toFile: folder.data.targets, atomically: true, encoding: .utf8)
      try "indikator;kommun;år;värde\nU1;Riket;2025;hög\nU1;Riket;2024;62\n".write(
        toFile: folder.data.reference, atomically: true, encoding: .utf8)
      let output = try await report(folder, ["--json"])
      #expect(output.ending == .exited(0))
      let lines = output.errors.split(whereSeparator: \.isNewline)
      #expect(lines.count == 2, "\(output.errors)")
      #expect(lines.first?.contains("targets.json, rad 2") == true)
      #expect(lines.last?.contains("reference.csv, rad 2") == true)
      let json = try JSONParser.parse(Array(output.text.utf8)).objectValue
      #expect(json?["targets"] == .array([]) && json?["references"]?.arrayValue?.count == 1)
      let missing = try await report(folder, ["--reference", "/nowhere/r.csv"])
      #expect(missing.ending == .exited(1))
      #expect(missing.errors.split(whereSeparator: \.isNewline).count == 2)
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(1) && check.text.contains("targets.json"))
    }
  }
}
