import Synchronization

@testable import KioskModel

/// A disk in memory that knows what would be left after a power cut, fails when it is told to, and
/// notes what must never be done to a disk.
///
/// As on Linux, what a failed fdatasync should have written is gone for good although it can still
/// be read until the power goes: a later sync that succeeds does not bring it back.
final class SimulatedDisk: Sendable {
  /// The folder that is there from the beginning.
  static let root = "/data"

  /// How a call fails.
  enum Fault: CaseIterable {
    /// ENOSPC; a write takes nothing.
    case full
    /// EIO; a write has taken a part all the same.
    case broken
    /// A write takes a part and says so; every other call fails with EIO.
    case partial
    /// The power goes during this call, and every later one fails.
    case powerCut
  }

  private let state = Mutex(SimulatedDiskState())

  /// The disk as the storage sees it.
  var disk: Disk {
    Disk(
      open: { path, purpose throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.open, path)
          return try state.open(path, purpose)
        }
      },
      write: { descriptor, bytes, path throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.write(descriptor, bytes, path)
        }
      },
      sync: { descriptor, path throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in try state.sync(descriptor, path) }
      },
      truncate: { descriptor, length, path throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.truncate, path)
          state.truncate(descriptor, length)
        }
      },
      close: { descriptor in self.state.withLock { $0.close(descriptor) } },
      rename: { from, to throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.rename, to)
          try state.rename(from, to)
        }
      },
      remove: { path throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.remove, path)
          try state.remove(path)
        }
      },
      makeFolder: { path throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.makeFolder, path)
          state.makeFolder(path)
        }
      },
      syncFolder: { path throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.sync, path)
          try state.syncFolder(path)
        }
      },
      read: { path throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.read, path)
          return try state.read(path)
        }
      },
      list: { path throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.list, path)
          return try state.list(path)
        }
      }
    )
  }

  /// Lets the call with that number, counted from now, fail; no other.
  func fail(_ fault: Fault, at call: Int) { fail { number, _ in number == call ? fault : nil } }

  /// Decides by the number of each call, counted from now, and what it is whether it fails.
  func fail(_ decide: @escaping @Sendable (Int, DiskError.Operation) -> Fault?) {
    state.withLock { $0.fail(decide) }
  }

  /// From now on no call fails.
  func mend() { state.withLock { $0.fail(nil) } }

  /// Leaves what a power cut leaves: all that was synced, and of the rest some, torn anywhere.
  func cutPower(_ random: inout SplitMix64) {
    var chance = random
    chance = state.withLock { state in
      var chance = chance
      state.cutPower(&chance)
      return chance
    }
    random = chance
  }

  /// Puts a file on the disk, synced.
  func place(_ bytes: [UInt8], at path: String) { state.withLock { $0.place(bytes, at: path) } }

  /// Whether a call has failed since the last order to fail.
  var hasFailed: Bool { state.withLock { $0.failures > 0 } }

  /// What was done that must never be done.
  var violations: [String] { state.withLock { $0.violations } }

  /// How many descriptors are open.
  var openDescriptors: Int { state.withLock { $0.openDescriptors } }

  /// The paths of all files, sorted.
  var files: [String] { state.withLock { $0.files } }
}
