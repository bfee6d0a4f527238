import Foundation
import Testing

extension EndToEnd {
  /// What the real program shows is read as a telephone reads it.
  @Suite(.needsTmux, .needsScanner) struct TakeTests {
    @Test(arguments: [TerminalSize.small, .large], [[], ["--high-contrast"]])
    func theCodeOfAnActivityIsRead(size: TerminalSize, options: [String]) async throws {
      let folder = try await KioskFolder.demonstration()
      let kiosk = try await Tmux(
        kiosk: folder, ["demo", "--years", "0", "--now", KioskFolder.now] + options, size: size)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("6")
      try await kiosk.wait(for: "VECKA 47")
      try await kiosk.press("5")
      try await kiosk.wait(for: "fredag 20 november Allt är")
      try await kiosk.press("2")
      try await kiosk.wait(for: "Ta med i telefonen")
      try await kiosk.press("6")
      try await kiosk.wait(for: "Rikta telefonens kamera")
      let event = try await read(kiosk)
      #expect(event["dtstart"] == "2026-11-20T13:00:00+00:00")
      #expect(event["dtend"] == "2026-11-20T14:30:00+00:00")
      #expect(event["summary"] == "Föreläsning: Rör dig mer")
      #expect(event["location"]?.hasPrefix("Stora salen") == (size == .large ? true : nil))
      try await kiosk.press("0")
      try await kiosk.wait(for: "Kostnadsfritt")
    }

    private func read(_ kiosk: Tmux) async throws -> [String: String] {
      let path = NSTemporaryDirectory() + "/kiosk-pane-" + UUID().uuidString
      defer { unlink(path) }
      try await kiosk.colouredScreen().write(toFile: path, atomically: true, encoding: .utf8)
      let output = try await Program.command([Oracle.python, Oracle.scanner, path])
      guard output.ending == .exited(0) else { throw Failure(output.errors) }
      return try JSONDecoder().decode([String: String].self, from: Data(output.text.utf8))
    }
  }
}
