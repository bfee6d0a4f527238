import Foundation
import Glibc
import KioskModel
import Testing

extension EndToEnd {
  /// The power goes from a real file system while people rate: only here does it show whether each
  /// press has been synced, since a program that is killed leaves the system's memory behind.
  @Suite(.needsLoopDisk) struct PowerCutTests {
    private static let rounds = Program.isSoaking ? 20 : 2

    /// Rates until the power goes; returns what the screen thanked for.
    private func rate(
      _ scores: [Int], on folder: KioskFolder, _ disk: LoopDisk, command: ([String]) -> [String]
    ) async throws -> [Int] {
      let kiosk = try PseudoTerminal(
        command([Program.path(), "--data", folder.path]), keeping: folder)
      try await kiosk.wait(for: "Mycket bra", within: .seconds(30))
      for score in scores {
        let mark = kiosk.output.count
        kiosk.send(String(score))
        try await kiosk.wait(for: "Tack! Du svarade \(score)", after: mark)
        // A press right after another one would be the same hand's.
        if score != scores.last { try await Task.sleep(for: .milliseconds(1050)) }
      }
      try disk.cutPower()
      kiosk.hangUp()
      kiosk.child.send(SIGKILL)
      _ = try await kiosk.child.end(within: .seconds(30))
      return scores
    }

    private func folder() async throws -> (KioskFolder, LoopDisk) {
      let folder = try KioskFolder.bare()
      let site = try Disk.live.read(folder.data.site)
      let disk = try await LoopDisk(at: folder.path)
      try Document.save(bytes: site, to: folder.data.site)
      try Disk.live.makeFolder(folder.path + "/programme")
      let today = TimeZone.current.localTime(at: Date()).date
      _ = try OwnDevice.open(folder.data, machine: .current(), today: today)
      return (folder, disk)
    }

    @Test func whatWasThankedForIsThereWhenThePowerComesBack() async throws {
      let (folder, disk) = try await folder()
      var thanked: [Int] = []
      for _ in 0..<Self.rounds {
        thanked += try await rate([4, 2, 5], on: folder, disk) { $0 }
        try await disk.restart()
        #expect(try folder.scores() == thanked)
        let check = try FolderCheck(folder.data)
        #expect(check.documentErrors.isEmpty && check.journals.allSatisfy(\.badLines.isEmpty))
      }
    }

    /// Shows that the test above would notice a sync that is missing: here each one does nothing.
    @Test(.needsStrace) func withoutTheSyncItWouldBeLost() async throws {
      let (folder, disk) = try await folder()
      let trace = folder.path + "-calls"
      defer { unlink(trace) }
      let thanked = try await rate([4, 2, 5], on: folder, disk) {
        SystemCalls.traced($0, into: trace, inject: "fdatasync:retval=0")
      }
      try await eventually("the end of the traced program") {
        (try? await disk.restart()) != nil
      }
      #expect(try folder.scores().count < thanked.count)
    }
  }
}
