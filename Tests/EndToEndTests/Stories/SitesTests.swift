import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Results of several places that were gathered in one folder.
  @Suite struct SitesTests {
    private let period = ["--from", "2026-10-01", "--to", "2026-10-31"]

    /// Two made-up places below one folder.
    private func gathered() async throws -> KioskFolder {
      let folder = try KioskFolder()
      for (number, id) in ["varnamo", "ostersund"].enumerated() {
        let place = folder.path + "/" + id
        let made = try await Program.run([
          "demo", "--prepare", "--data", place, "--now", KioskFolder.now, "--seed",
          String(number + 1), "--years", "1",
        ])
        guard made.ending == .exited(0) else { throw Failure(made.errors) }
        let site = DataFolder(place).site
        let text = try String(contentsOfFile: site, encoding: .utf8)
        try text.replacing(#""id": "torvalla""#, with: #""id": "\#(id)""#)
          .write(toFile: site, atomically: true, encoding: .utf8)
      }
      return folder
    }

    private func answers(_ folder: KioskFolder, _ more: [String]) async throws -> JSONObject {
      let output = try await Program.run(
        ["report", "--data", folder.path, "--json"] + period + more)
      #expect(output.ending == .exited(0), "\(output.errors)")
      guard case .object(let object) = try JSONParser.parse(Array(output.text.utf8)) else {
        throw Failure("no object")
      }
      return object
    }

    private func count(_ report: JSONObject) -> Int {
      guard case .object(let whole)? = report["whole"] else { return -1 }
      return whole["answers"]?.intValue ?? 0
    }

    @Test func theyAreSummedAndToldApart() async throws {
      let folder = try await gathered()
      let both = try await answers(folder, [])
      let one = try await answers(folder, ["--site", "varnamo"])
      let other = try await answers(folder, ["--site", "ostersund"])
      #expect(count(one) > 5 && count(other) > 5)
      // They are rounded down, each by itself.
      #expect(0..<30 ~= count(both) - count(one) - count(other))
      #expect(both["sites"] == .strings(["ostersund", "varnamo"]))
      guard case .object(let table)? = both["tables"]?.arrayValue?.first else {
        throw Failure("no table")
      }
      #expect(table["by"] == "site" && table["rows"]?.arrayValue?.count == 2)
      let text = try await Program.run(["report", "--data", folder.path] + period)
      #expect(text.text.contains("Mötesplats Hälsa · Torvalla, Mötesplats Hälsa · Torvalla"))
      let file = DataFolder(folder.path + "/varnamo").site
      let site = try String(contentsOfFile: file, encoding: .utf8)
      try site.replacing(#""id": "varnamo""#, with: #""id": "ostersund""#)
        .write(toFile: file, atomically: true, encoding: .utf8)
      let same = try await Program.run(["report", "--data", folder.path] + period)
      #expect(same.ending == .exited(1) && same.errors.contains("samma id \"ostersund\""))
      try site.write(toFile: file, atomically: true, encoding: .utf8)
      let unknown = try await Program.run(
        ["report", "--data", folder.path, "--site", "nowhere"] + period)
      #expect(unknown.ending == .exited(1) && unknown.errors.contains("--site"))
    }
  }
}
