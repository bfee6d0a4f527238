import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// What `kiosk status` says to a program that watches a kiosk from outside.
  @Suite(.needsTmux) struct StatusTests {
    private func status(_ folder: KioskFolder) async throws -> (Ending, JSONObject) {
      let output = try await Program.run(["status", "--json", "--data", folder.path])
      guard case .object(let json) = try JSONParser.parse(Array(output.text.utf8)) else {
        throw Failure("no object: \(output.text)\(output.errors)")
      }
      return (output.ending, json)
    }

    private func kinds(_ json: JSONObject) -> [String] {
      (json["findings"]?.arrayValue ?? []).compactMap {
        $0.objectValue?["kind"]?.stringValue
      }
    }

    @Test func itSaysWhetherTheKioskRunsAndWhatTheDiskRefuses() async throws {
      let folder = try KioskFolder.bare()
      let before = try await status(folder)
      #expect(before.0 == .exited(0) && before.1["running"] == .null)
      let kiosk = try await Tmux(kiosk: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("4")
      try await kiosk.wait(for: "Tack! Du svarade 4")
      let running = try await status(folder)
      #expect(running.0 == .exited(0), "\(running.1)")
      #expect(running.1["running"] == true && running.1["unsaved"] == 0)
      try await kiosk.press("0")
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.limit("fsize", to: "0")
      try await eventually("a rating that counts") {
        try await kiosk.press("3", "4")
        return try await !kiosk.screen().shows("Tryck på en siffra")
      }
      try await kiosk.wait(for: "kunde inte sparas än")
      let refused = try await status(folder)
      #expect(refused.0 == .exited(2) && kinds(refused.1) == ["unsaved"])
      #expect(refused.1["unsaved"] == 1)
      try await kiosk.limit("fsize", to: "unlimited")
      try await kiosk.wait(for: "Tack! Du svarade", within: .seconds(8))
      #expect(try await status(folder).0 == .exited(0))
      try await kiosk.kill()
      try await eventually("the end of the kiosk") {
        try await kinds(status(folder).1) == ["notRunning"]
      }
      let text = try await Program.run(["status", "--data", folder.path])
      #expect(text.ending == .exited(2))
      #expect(text.text.contains("!! Kiosken kör inte."), "\(text.text)")
    }

    @Test func aFolderThatCannotBeReadIsTheWorst() async throws {
      let folder = try KioskFolder.bare()
      try Data("{".utf8).write(to: URL(filePath: folder.data.site))
      let output = try await Program.run(["status", "--data", folder.path])
      #expect(output.ending == .exited(2) && output.errors.contains("site.json"))
    }
  }
}
