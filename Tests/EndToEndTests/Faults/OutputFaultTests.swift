import Foundation
import Testing

extension EndToEnd {
  /// What is printed can be lost as well: on a full disk, or when nobody takes it.
  @Suite struct OutputFaultTests {
    private static let commands: [[String]] = [
      ["today"], ["today", "--json"], ["report", "--from", "2026-10-01", "--to", "2026-10-31"],
      ["report", "--from", "2026-10-01", "--to", "2026-10-31", "--json"], ["check"],
      ["check", "--json"], ["staff", "list"], ["status"], ["status", "--json"],
      ["audit", "--json"],
      ["feed", "FILE"],
    ]

    /// Help and version have no data folder.
    @Test(arguments: [["--help"], ["--version"], ["staff", "--help"], ["staff"]])
    func helpThatIsLostIsTold(command: [String]) async throws {
      let output = try await Program.command(
        ["/bin/sh", "-c", #"exec "$0" "$@" > /dev/full"#, try Program.path()] + command)
      #expect(output.ending == .exited(1), "\(command)")
      #expect(output.errors.contains("kiosk: allt kunde inte skrivas ut"), "\(command)")
      let seen = try await Program.run(command)
      #expect(seen.ending == .exited(0) && seen.text.count > 5, "\(seen)")
    }

    /// Nobody reads the pipe any more, as after `kiosk report | head -1`: no word, but no success.
    @Test(arguments: [["today"], ["report", "--from", "2026-10-01", "--to", "2026-10-31"]])
    func aPipeWithoutAReaderEndsTheCommandQuietly(command: [String]) async throws {
      let folder = try await KioskFolder.demonstration()
      let pipe = folder.path + "-pipe"
      defer { unlink(pipe) }
      let output = try await Program.command(
        [
          "/bin/sh", "-c",
          #"mkfifo "$0" && exec 3<> "$0" 4> "$0" 3<&- && exec "$@" >&4"#, pipe,
          try Program.path(),
        ] + command + ["--data", folder.path])
      #expect(output.ending == .killed(SIGPIPE), "\(output)")
      #expect(output.errors.isEmpty)
    }

    @Test(arguments: commands) func aFullDiskIsTold(command: [String]) async throws {
      let folder = try await KioskFolder.demonstration()
      let output = try await Program.command(
        [
          "/bin/sh", "-c", #"exec "$0" "$@" > /dev/full"#, try Program.path(),
        ] + command.map { $0 == "FILE" ? folder.path + "/import.ics" : $0 }
          + ["--data", folder.path])
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
