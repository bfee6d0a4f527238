import Glibc
import Synchronization

@testable import KioskModel

/// The machine's disk, on which one of the calls that change something fails.
final class CallsThatFail: Sendable {
  private let calls = Mutex(0)

  /// How many calls there have been on the last disk.
  var count: Int { calls.withLock { $0 } }

  /// A disk on which the call of a number fails; the first is 0.
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
