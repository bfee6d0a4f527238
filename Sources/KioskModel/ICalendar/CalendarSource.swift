internal import Glibc

/// Reading of a calendar file from a disk.
package enum CalendarSource {
  /// The largest file accepted, in bytes.
  package static let largest = 20 << 20

  /// The bytes of a file; its size and type are checked before it is read.
  package static func bytes(
    of path: String, disk: Disk = .live
  ) throws -> [UInt8] {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw ICalendarError(.notACalendar, line: 1)
      }
      guard status.st_size <= largest else {
        throw ICalendarError(.tooLarge(Int(status.st_size)), line: 1)
      }
    }
    return try disk.read(path)
  }
}
