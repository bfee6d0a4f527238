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
