import Foundation
import ModelSupport

/// A file system of 64 kB in memory that can be filled and made read-only; mounting it needs
/// permission.
final class TinyDisk: Sendable {
  private let scratch: ScratchFolder

  /// The mount point.
  var path: String { scratch.path }

  /// Whether this user may mount a file system on this machine.
  static let isPossible = geteuid() == 0 && (try? TinyDisk()) != nil

  init() throws {
    scratch = try ScratchFolder()
    try Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=64k,mode=0700", "tmpfs", scratch.path)
  }

  deinit { try? Self.run("/bin/umount", "-l", scratch.path) }

  /// Makes the file system read-only or writable.
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
