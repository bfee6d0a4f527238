import Foundation
import Testing

extension EndToEnd {
  /// What is printed can be lost as well: on a full disk, or when nobody takes it.
  @Suite struct OutputFaultTests {
    private static let commands: [[String]] = [
      ["today"], ["today", "--json"], ["report", "--from", "2026-11-01", "--to", "2026-11-20"],
      ["report", "--from", "2026-11-01", "--to", "2026-11-20", "--json"], ["check"],
      ["check", "--json"], ["staff", "list"],
    ]

    @Test(arguments: commands) func aFullDiskIsTold(command: [String]) async throws {
      let folder = try await KioskFolder.demonstration()
      let output = try await Program.command(
        [
          "/bin/sh", "-c", #"exec "$0" "$@" > /dev/full"#, try Program.path(),
        ] + command + ["--data", folder.path])
      #expect(output.ending == .exited(1), "\(command)")
      #expect(output.errors.contains("kiosk: allt kunde inte skrivas ut"), "\(command)")
      #expect(output.errors.split(separator: "\n").count == 1)
    }

    @Test func aClosedOutputIsTold() async throws {
      let folder = try await KioskFolder.demonstration()
      let output = try await Program.command([
        "/bin/sh", "-c", #"exec "$0" "$@" >&-"#, try Program.path(), "today", "--data",
        folder.path,
      ])
      #expect(output.ending == .exited(1))
      #expect(output.errors.contains("kiosk: allt kunde inte skrivas ut"))
    }
  }
}
