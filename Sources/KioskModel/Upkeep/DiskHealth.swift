internal import Glibc

/// What the system says of the disk that holds a folder.
package struct DiskHealth: Sendable, Hashable {
  /// The number of bytes that may still be written.
  package var free: Int
  /// The size in bytes.
  package var size: Int
  /// Whether nothing can be written, as after an error on the disk.
  package var isReadOnly: Bool
  /// The number of errors that ext4 has found; nil on another file system.
  package var errors: Int?

  /// A disk with these values.
  package init(free: Int, size: Int, isReadOnly: Bool = false, errors: Int? = nil) {
    self.free = free
    self.size = size
    self.isReadOnly = isReadOnly
    self.errors = errors
  }

  /// The disk of a path; nil if the system does not say.
  ///
  /// - Parameter system: Where the kernel shows its devices.
  package init?(_ path: String, system: String = "/sys") {
    var space = statvfs()
    var status = stat()
    guard statvfs(path, &space) == 0, stat(path, &status) == 0 else { return nil }
    let block = Int(space.f_frsize)
    self.init(
      free: Int(space.f_bavail) * block, size: Int(space.f_blocks) * block,
      isReadOnly: space.f_flag & UInt(ST_RDONLY) != 0,
      errors: Self.errors(of: UInt(status.st_dev), system))
  }

  private static func errors(of device: UInt, _ system: String) -> Int? {
    // As makedev(3) puts them together; the macros that take them apart are hidden from Swift.
    let major = device >> 8 & 0xFFF
    let minor = device & 0xFF | device >> 12 & 0xFFF00
    guard let path = realpath("\(system)/dev/block/\(major):\(minor)", nil) else { return nil }
    defer { Glibc.free(path) }
    let name = String(cString: path).split(separator: "/").last ?? ""
    guard let bytes = try? Disk.live.read("\(system)/fs/ext4/\(name)/errors_count") else {
      return nil
    }
    return Int(String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber })
  }

  /// Fewer bytes than this do not last for long: staff are warned, and then nothing can be saved.
  package static let (little, full) = (500_000_000, 50_000_000)
}
