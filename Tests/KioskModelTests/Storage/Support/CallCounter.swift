import Synchronization

@testable import KioskModel

/// The real disk with a count of the calls that change something.
final class CallCounter: Sendable {
  private let changes = Mutex(0)

  /// The number of calls that have changed something.
  var count: Int { changes.withLock { $0 } }

  /// The disk whose calls are counted.
  var disk: Disk {
    var disk = Disk.live
    disk.open = { path, purpose throws(DiskError) in
      self.changes.withLock { $0 += 1 }
      return try Disk.live.open(path, purpose)
    }
    disk.remove = { path throws(DiskError) in
      self.changes.withLock { $0 += 1 }
      try Disk.live.remove(path)
    }
    disk.makeFolder = { path throws(DiskError) in
      self.changes.withLock { $0 += 1 }
      try Disk.live.makeFolder(path)
    }
    disk.syncFolder = { path throws(DiskError) in
      self.changes.withLock { $0 += 1 }
      try Disk.live.syncFolder(path)
    }
    return disk
  }
}
