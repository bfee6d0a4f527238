import Foundation
import Testing

extension EndToEnd {
  /// What the real program asks of the system for each press. A program that is killed leaves the
  /// system's memory behind, so that killing it does not show whether the disk has anything.
  @Suite(.needsStrace) struct SyncTests {
    private func started(
      _ folder: KioskFolder, _ trace: String, inject: String? = nil
    ) async throws -> PseudoTerminal {
      let command = [try Program.path(), "--data", folder.path]
      let kiosk = try PseudoTerminal(
        SystemCalls.traced(command, into: trace, inject: inject), keeping: folder)
      try await kiosk.wait(for: "Mycket bra", within: .seconds(30))
      return kiosk
    }

    private func end(_ kiosk: PseudoTerminal) async throws {
      kiosk.hangUp()
      #expect(try await kiosk.child.end(within: .seconds(30)) == .exited(0))
    }

    @Test func eachPressIsSyncedAndThenThankedFor() async throws {
      let folder = try KioskFolder.bare()
      let trace = folder.path + "-calls"
      defer { unlink(trace) }
      let kiosk = try await started(folder, trace)
      for score in [3, 5, 4] {
        let mark = kiosk.output.count
        kiosk.send(String(score))
        try await kiosk.wait(for: "Tack! Du svarade \(score)", after: mark)
        // A press right after another one would be the same hand's.
        try await Task.sleep(for: .milliseconds(1050))
      }
      try await end(kiosk)
      #expect(try folder.scores() == [3, 5, 4])
      let each = [SystemCalls.Call.written, .synced, .thanked]
      let calls = try SystemCalls.read(trace)
      #expect(calls == each + each + each, "\(calls)")
    }

    @Test func aSyncThatFailsIsNoThanks() async throws {
      let folder = try KioskFolder.bare()
      let trace = folder.path + "-calls"
      defer { unlink(trace) }
      // The first of each thread, and one thread writes the journals.
      let kiosk = try await started(folder, trace, inject: "fdatasync:error=EIO:when=1")
      kiosk.send("4")
      try await kiosk.wait(for: "kunde inte sparas än")
      try await kiosk.wait(for: "Tack! Du svarade 4")
      try await end(kiosk)
      let calls = try SystemCalls.read(trace)
      #expect(calls == [.written, .written, .synced, .thanked], "\(calls)")
      #expect(try folder.scores() == [4] && folder.events().count == 1)
    }
  }
}
