import Synchronization

@testable import KioskModel

/// The real disk with a count of the bytes that are read.
final class ReadSizes: Sendable {
  private let count = Mutex(0)

  /// The number of bytes read since the last reset.
  var bytes: Int { count.withLock { $0 } }

  func reset() { count.withLock { $0 = 0 } }

  /// The disk whose reads are counted.
  var disk: Disk {
    var disk = Disk.live
    disk.read = { path throws(DiskError) in
      let bytes = try Disk.live.read(path)
      self.count.withLock { $0 += bytes.count }
      return bytes
    }
    disk.readEnd = { path, offset throws(DiskError) in
      let bytes = try Disk.live.readEnd?(path, offset) ?? []
      self.count.withLock { $0 += bytes.count }
      return bytes
    }
    return disk
  }
}
