import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Somebody changes the programme's files while the kiosk stands there.
  @Suite(.needsTmux) struct DocumentTests {
    @Test func aChangedDocumentAppears() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "Föreläsning: Rör dig mer")
      try edit(folder) { $0.replacing("Föreläsning: Rör dig mer", with: "Samtal om sömn") }
      try await kiosk.wait(for: "Samtal om sömn")
    }

    @Test func aBrokenDocumentKeepsTheLastGoodOne() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "Föreläsning: Rör dig mer")
      try edit(folder) { String($0.dropLast(20)) }
      // A second change shows that the first has been read.
      try notice("Kaffet är slut", in: folder)
      let screen = try await kiosk.wait(for: "Kaffet är slut")
      #expect(screen.shows("Föreläsning: Rör dig mer"))
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(1))
    }

    @Test func aConflictCopyIsNoSecondActivity() async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "Föreläsning: Rör dig mer")
      let name = "rorelse-i-vardagen@torvalla.example"
      let file = folder.data.path(.programme) + "/" + name
      var other = try Document.load(file + ".json") { $0.object }
      other["title"] = "Samtal om sömn"
      other["updated"] = "2030-01-01T00:00:00Z"
      other["locations"] = nil
      let copy = file + " (Annas conflicted copy 2026-11-20).json"
      try Document.save(other, to: copy)
      let screen = try await kiosk.wait(for: "Samtal om sömn")
      #expect(!screen.shows("Föreläsning: Rör dig mer"))
      let check = try await Program.run(["check", "--data", folder.path])
      #expect(check.ending == .exited(1) && check.text.contains("conflicted copy 2026-11-20"))
      let feed = try await Program.run(["feed", folder.path + "/feed.ics", "--data", folder.path])
      #expect(feed.ending == .exited(0))
      let calendar = try String(contentsOfFile: folder.path + "/feed.ics", encoding: .utf8)
      #expect(calendar.components(separatedBy: "UID:" + name).count == 2)
      #expect(calendar.contains("Samtal om sömn"))
    }

    private func edit(_ folder: KioskFolder, _ change: (String) -> String) throws {
      let file = folder.data.path(.programme) + "/rorelse-i-vardagen@torvalla.example.json"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(change(text) != text)
      try change(text).write(toFile: file, atomically: false, encoding: .utf8)
    }

    /// Puts a notice in the place of the one that the demonstration has.
    private func notice(_ words: String, in folder: KioskFolder) throws {
      let file = folder.data.path(.notices) + "/ring-1177.json"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing("Ring 1177 för råd om hälsa", with: words)
        .write(toFile: file, atomically: true, encoding: .utf8)
    }
  }
}
