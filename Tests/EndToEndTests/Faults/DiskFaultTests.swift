import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// The disk refuses, the visitor is told the truth, and when it works again nothing is lost and
  /// nothing is there twice.
  @Suite(.needsTmux) struct DiskFaultTests {
    @Test(.needsRoot) func fullDisk() async throws {
      let folder = try KioskFolder.bare()
      let site = try Disk.live.read(folder.data.site)
      let disk = try await TinyDisk(at: folder.path, options: "size=128k,mode=0700")
      try Data(site).write(to: URL(fileURLWithPath: folder.data.site))
      let ballast = folder.path + "/ballast"
      try await recovers(folder) { _ in
        try Data().write(to: URL(fileURLWithPath: ballast))
        // One page after the other, until there is none.
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: ballast))
        while (try? file.write(contentsOf: Data(count: 4096))) != nil {}
        try file.close()
      } remedy: { _ in
        try FileManager.default.removeItem(atPath: ballast)
      }
      try await disk.unmount()
    }

    @Test func noFileMayGrow() async throws {
      try await recovers(.bare()) { kiosk in
        try await kiosk.limit("fsize", to: "0")
      } remedy: { kiosk in
        try await kiosk.limit("fsize", to: "unlimited")
      }
    }

    @Test func tooManyFiles() async throws {
      try await recovers(.bare()) { kiosk in
        try await kiosk.limit("nofile", to: "3")
      } remedy: { kiosk in
        try await kiosk.limit("nofile", to: "256")
      }
    }

    @Test func folderGone() async throws {
      let folder = try KioskFolder.bare()
      let away = folder.path + "-away"
      defer { try? FileManager.default.removeItem(atPath: away) }
      try await recovers(folder) { _ in
        try FileManager.default.moveItem(atPath: folder.path, toPath: away)
      } remedy: { _ in
        try FileManager.default.moveItem(atPath: away, toPath: folder.path)
      }
    }

    @Test func aLineOfWhichOnlyAPartFits() async throws {
      let folder = try KioskFolder.bare()
      let kiosk = try await Tmux(kiosk: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await kiosk.press("5")
      try await kiosk.wait(for: "Tack! Du svarade 5")
      let length = try folder.readings().map(\.wholeLength).reduce(0, +)
      try await kiosk.limit("fsize", to: String(length + 50))
      try await kiosk.press("0")
      try await kiosk.wait(for: "Tryck på en siffra")
      try await eventually("a rating that counts") {
        try await kiosk.press("3", "4")
        return try await !kiosk.screen().shows("Tryck på en siffra")
      }
      try await kiosk.wait(for: "kunde inte sparas än")
      // A new file has room for it; nobody had to do anything.
      try await kiosk.wait(for: "Tack! Du svarade")
      #expect(try folder.scores().count == 2)
      #expect(try folder.events().count == 2)
      #expect(try await Program.run(["check", "--data", folder.path]).ending == .exited(0))
    }

    private func recovers(
      _ folder: KioskFolder, fault: (Tmux) async throws -> Void,
      remedy: (Tmux) async throws -> Void
    ) async throws {
      let kiosk = try await Tmux(kiosk: folder)
      try await kiosk.wait(for: "Tryck på en siffra")
      try await fault(kiosk)
      try await kiosk.press("4")
      let page = try await kiosk.wait(for: "kunde inte sparas än")
      #expect(page.shows("Ett tryck är inte sparat än"))
      #expect(!page.shows("Tack!"))
      try await remedy(kiosk)
      try await kiosk.wait(for: "Tack! Du svarade 4 – Bra", within: .seconds(8))
      #expect(try folder.scores() == [4])
      #expect(try folder.events().count == 1)
      #expect(try await Program.run(["check", "--data", folder.path]).ending == .exited(0))
    }
  }
}
