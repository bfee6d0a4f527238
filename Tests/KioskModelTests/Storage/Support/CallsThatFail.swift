import Glibc
import Synchronization

@testable import KioskModel

/// The real disk, on which one of the calls that change something fails.
final class CallsThatFail: Sendable {
  private let calls = Mutex(0)

  /// The number of calls on the last disk made.
  var count: Int { calls.withLock { $0 } }

  /// A disk whose call with an index, from 0, fails.
  func disk(failing number: Int) -> Disk {
    calls.withLock { $0 = 0 }
    @Sendable func count(_ path: String) throws(DiskError) {
      let place = calls.withLock { calls -> Int in
        calls += 1
        return calls - 1
      }
      if place == number { throw DiskError(.write, path, code: EIO) }
    }
    var disk = Disk.live
    disk.write = { descriptor, bytes, path throws(DiskError) in
      try count(path)
      return try Disk.live.write(descriptor, bytes, path)
    }
    disk.sync = { descriptor, path throws(DiskError) in
      try count(path)
      try Disk.live.sync(descriptor, path)
    }
    disk.rename = { from, to throws(DiskError) in
      try count(to)
      try Disk.live.rename(from, to)
    }
    disk.makeFolder = { path throws(DiskError) in
      try count(path)
      try Disk.live.makeFolder(path)
    }
    disk.syncFolder = { path throws(DiskError) in
      try count(path)
      try Disk.live.syncFolder(path)
    }
    return disk
  }
}
