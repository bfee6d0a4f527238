import Foundation
import Glibc
import Testing

/// A small ext4 in a file, mounted over a folder, from which the power can be taken: what its log has
/// not written yet is lost, and only a sync keeps anything. Only root may make one.
final class LoopDisk: Sendable {
  private let image: String
  private let path: String

  /// Makes it and mounts it over a folder.
  init(at path: String) async throws {
    self.path = path
    image = path + "-disk"
    try await Self.run(["truncate", "-s", "32M", image])
    try await Self.run(["mkfs.ext4", "-q", "-F", image])
    try await mount()
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    unlink(image)
  }

  /// Takes the power away: nothing more is written, not even the log.
  func cutPower() throws {
    // EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH.
    var how: UInt32 = 2
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    guard descriptor >= 0, ioctl(descriptor, 0x8004_587D, &how) == 0 else {
      throw Failure("the file system cannot be shut down: \(errno)")
    }
  }

  /// Gives the power back after all programs have ended.
  func restart() async throws {
    try await Self.run(["umount", path])
    try await mount()
  }

  private func mount() async throws { try await Self.run(["mount", "-o", "loop", image, path]) }

  private static func run(_ command: [String]) async throws {
    let output = try await Program.command(command)
    guard output.ending == .exited(0) else { throw Failure(output.errors) }
  }

  /// Whether this machine lets the tests make such a disk and take its power.
  static func isPossible() async -> Bool {
    guard geteuid() == 0, let folder = try? KioskFolder(),
      let disk = try? await LoopDisk(at: folder.path)
    else { return false }
    return (try? disk.cutPower()) != nil
  }
}

extension Trait where Self == ConditionTrait {
  /// Tests that take the power from a file system say so where that is not possible.
  static var needsLoopDisk: Self {
    .enabled("needs root, loop devices and ext4, to take the power from a file system") {
      await LoopDisk.isPossible()
    }
  }
}
