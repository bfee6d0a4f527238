import Synchronization

@testable package import KioskModel

/// A disk in memory that simulates power cuts, fails on request, and records misuse of the disk.
///
/// As on Linux, data that a failed fdatasync should have written is lost although it can be read
/// until the power is cut; a later successful sync does not save it.
package final class SimulatedDisk: Sendable {
  /// The folder that exists from the beginning.
  package static let root = "/data"

  /// The way in which a call fails.
  package enum Fault: Sendable, CaseIterable {
    /// ENOSPC; nothing is written.
    case full
    /// EIO; a part is written all the same.
    case broken
    /// A write writes a part and reports that; any other call fails with EIO.
    case partial
    /// The program is killed before the call, and all later calls fail.
    case killBefore
    /// The program is killed after the call.
    case killAfter
    /// The power is cut during the call, and all later calls fail.
    case powerCut

    /// Whether the program ends with it.
    package var endsProgram: Bool { [.killBefore, .killAfter, .powerCut].contains(self) }
  }

  private let state = Mutex(SimulatedDiskState())

  /// A disk with an empty data folder.
  package init() {}

  /// The disk as used by the storage code.
  package var disk: Disk {
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
      },
      stamp: { path in self.state.withLock { $0.stamp(path) } },
      setModified: { path, time throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.write, path)
          try state.setModified(path, time)
        }
      },
      removeFolder: { path throws(DiskError) in
        try self.state.withLock { state throws(DiskError) in
          try state.mayFail(.remove, path)
          try state.removeFolder(path)
        }
      }
    )
  }

  /// Makes only the call with a number fail, counted from now.
  package func fail(_ fault: Fault, at call: Int) {
    fail { number, _ in number == call ? fault : nil }
  }

  /// Makes the calls fail for which `decide` returns a fault; calls are numbered from now.
  package func fail(_ decide: @escaping @Sendable (Int, DiskError.Operation) -> Fault?) {
    state.withLock { $0.fail(decide) }
  }

  /// Ends all failures.
  package func repair() { state.withLock { $0.fail(nil) } }

  /// Applies a power cut: synced data is kept, and a random part of the rest, cut off anywhere.
  package func cutPower(_ random: inout SplitMix64) {
    var chance = random
    chance = state.withLock { state in
      var chance = chance
      state.cutPower(&chance)
      return chance
    }
    random = chance
  }

  /// Places a synced file on the disk.
  package func place(_ bytes: [UInt8], at path: String) {
    state.withLock { $0.place(bytes, at: path) }
  }

  /// Whether a call has failed since the last call of `fail`.
  package var hasFailed: Bool { state.withLock { $0.failures > 0 } }

  /// The misuses of the disk that were recorded.
  package var violations: [String] { state.withLock { $0.violations } }

  /// The number of open descriptors.
  package var openDescriptors: Int { state.withLock { $0.openDescriptors } }

  /// The paths of all files, sorted.
  package var files: [String] { state.withLock { $0.files } }
}
