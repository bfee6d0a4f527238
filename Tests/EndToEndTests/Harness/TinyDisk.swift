import Glibc
import Testing

/// A very small file system in memory, for full and forbidden disks; only root may make one.
final class TinyDisk: Sendable {
  private let path: String

  /// Mounts it over a folder.
  init(at path: String, options: String) async throws {
    self.path = path
    try await Self.run(["mount", "-t", "tmpfs", "-o", options, "none", path])
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Takes it away again, also from under a program that still uses it.
  func unmount() async throws { try await Self.run(["umount", "--lazy", path]) }

  private static func run(_ command: [String]) async throws {
    let output = try await Program.command(command)
    guard output.ending == .exited(0) else { throw Failure(output.errors) }
  }

  /// Whether this machine lets the tests mount anything.
  static func isPossible() async -> Bool {
    guard geteuid() == 0, let folder = try? KioskFolder(),
      let disk = try? await TinyDisk(at: folder.path, options: "size=64k")
    else { return false }
    return (try? await disk.unmount()) != nil
  }
}

extension Trait where Self == ConditionTrait {
  /// Tests that mount a file system say so where that is forbidden.
  static var needsRoot: Self {
    .enabled("needs the right to mount a file system; run it as root") {
      await TinyDisk.isPossible()
    }
  }
}
