internal import Glibc

/// What a running kiosk says of itself to a program that looks at its lock.
///
/// It is said by locked ranges of the lock file and not by what is written in it: a disk that
/// refuses what visitors have pressed would refuse this too, and what a killed program has said is
/// gone with it. Looking takes no lock and disturbs nobody.
package struct KioskState: Sendable, Hashable {
  /// Whether a kiosk runs on the folder.
  package var isRunning: Bool
  /// The number of entries that the disk has not taken, and that are lost if the machine stops.
  package var unsaved: Int

  /// A state.
  package init(isRunning: Bool, unsaved: Int = 0) {
    self.isRunning = isRunning
    self.unsaved = unsaved
  }

  /// The state of the kiosk of a data folder.
  package init(_ folder: DataFolder) {
    self.init(isRunning: false)
    let descriptor = open(folder.lockFile, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    isRunning = Self.locked(descriptor, from: 0, count: 1) != nil
    unsaved = Self.locked(descriptor, from: Self.firstUnsaved, count: 0) ?? 0
  }

  /// F_OFD_GETLK and F_OFD_SETLK of fcntl(2), which Swift does not see: locks that belong to an open
  /// file, as that of the folder does, and not to a process.
  private static let (getLock, setLock): (Int32, Int32) = (36, 37)

  /// Where the range begins whose length is the number of unsaved entries.
  fileprivate static let firstUnsaved = 100

  /// The length of the first range that another program has locked from an offset on; nil if there
  /// is none.
  private static func locked(_ descriptor: Int32, from start: Int, count: Int) -> Int? {
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = start
    range.l_len = count
    guard fcntl(descriptor, getLock, &range) == 0, range.l_type != Int16(F_UNLCK) else {
      return nil
    }
    return range.l_len
  }

  /// Locks or frees a range; a file system without such locks only says less.
  fileprivate static func set(_ type: Int32, _ descriptor: Int32, from start: Int, count: Int) {
    var range = flock()
    range.l_type = Int16(type)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = start
    range.l_len = count
    _ = fcntl(descriptor, setLock, &range)
  }
}

extension FolderLock {
  /// Says that a kiosk runs; returns what says from then on how many entries are unsaved, for as
  /// long as the lock is held.
  package func sayRunning() -> @Sendable (Int) -> Void {
    guard let descriptor else { return { _ in } }
    KioskState.set(F_RDLCK, descriptor, from: 0, count: 1)
    return { unsaved in
      let first = KioskState.firstUnsaved
      KioskState.set(F_UNLCK, descriptor, from: first, count: 0)
      if unsaved > 0 { KioskState.set(F_RDLCK, descriptor, from: first, count: unsaved) }
    }
  }
}
