import Foundation
import ModelSupport

/// A file system of 64 kB in memory that can be filled and made read-only; needs the rights to
/// mount one.
final class TinyDisk: Sendable {
  private let scratch: ScratchFolder

  /// Where it is mounted.
  var path: String { scratch.path }

  /// Whether this user on this machine may mount.
  static let isPossible = geteuid() == 0 && (try? TinyDisk()) != nil

  init() throws {
    scratch = try ScratchFolder()
    try Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=64k,mode=0700", "tmpfs", scratch.path)
  }

  deinit { try? Self.run("/bin/umount", "-l", scratch.path) }

  /// Lets nothing be written any more, or again.
  func remount(readOnly: Bool) throws {
    try Self.run("/bin/mount", "-o", readOnly ? "remount,ro" : "remount,rw", scratch.path)
  }

  private struct Failed: Error {}

  private static func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
  }
}
