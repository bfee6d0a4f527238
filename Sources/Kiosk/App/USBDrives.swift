import Foundation
import KioskModel

/// Finds the connected USB drives: file systems mounted where desktops and services mount them.
///
/// A plain folder with such a name does not count: files written there would fill the machine's own
/// disk.
nonisolated struct USBDrives: Sendable {
  /// The most that are shown.
  static let most = 7
  /// The table of mounted file systems (proc(5)).
  var table = "/proc/self/mounts"
  /// The folders below which USB drives are mounted.
  var roots = ["/media", "/run/media", "/mnt"]
  /// The free space at a path in bytes; nil if unknown.
  var room: @Sendable (String) -> Int? = { Self.room(at: $0) }

  /// The connected drives, by path.
  func found() -> [USBDrive] {
    let text = (try? Disk.live.read(table)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let paths = text.split(separator: "\n").compactMap { line -> String? in
      let fields = line.split(separator: " ")
      // File systems in memory or on another machine are not USB drives.
      guard fields.count > 1, fields[0].hasPrefix("/dev/") else { return nil }
      let path = Self.unescaped(String(fields[1]))
      return roots.contains { path.hasPrefix($0 + "/") } ? path : nil
    }
    return Set(paths).sorted().prefix(Self.most).map { USBDrive(path: $0, free: room($0)) }
  }

  /// Whether the drive at this path is connected.
  func has(_ path: String) -> Bool { found().contains { $0.path == path } }

  /// Decodes the octal escapes for spaces and some other characters in mount tables.
  private static func unescaped(_ field: String) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")].reduce(field) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  private static func room(at path: String) -> Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }
}
