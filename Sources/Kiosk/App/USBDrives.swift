import Foundation
import KioskModel

/// Finds the USB sticks that are in the machine: file systems mounted where desktops and services
/// mount them.
///
/// A folder of such a name alone is none: what is written there would fill the machine's own disk.
nonisolated struct USBDrives: Sendable {
  /// More than these are not shown.
  static let most = 7
  /// Where the system says what is mounted (proc(5)).
  var table = "/proc/self/mounts"
  /// Below which folders sticks are mounted.
  var roots = ["/media", "/run/media", "/mnt"]
  /// How many bytes there is room for at a path.
  var room: @Sendable (String) -> Int? = { Self.room(at: $0) }

  /// Those that are in, by path.
  func found() -> [USBDrive] {
    let text = (try? Disk.live.read(table)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let paths = text.split(separator: "\n").compactMap { line -> String? in
      let fields = line.split(separator: " ")
      // What lies in memory or on another machine is no stick.
      guard fields.count > 1, fields[0].hasPrefix("/dev/") else { return nil }
      let path = Self.unescaped(String(fields[1]))
      return roots.contains { path.hasPrefix($0 + "/") } ? path : nil
    }
    return Set(paths).sorted().prefix(Self.most).map { USBDrive(path: $0, free: room($0)) }
  }

  /// Whether a stick is in.
  func has(_ path: String) -> Bool { found().contains { $0.path == path } }

  /// Blanks and some other signs are written as three octal digits.
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
