internal import Glibc

/// An exclusive lock on a data folder, released when the value or the process ends, even if the
/// process is killed.
package struct FolderLock: ~Copyable, Sendable {
  /// The open file; nil on a disk without locks.
  let descriptor: Int32?

  /// Takes the lock without waiting.
  ///
  /// - Throws: `DiskError`; `isHeldByAnother` if another program holds the lock.
  package init(path: String, disk: Disk = .live) throws(DiskError) {
    descriptor = try disk.tryLock(path)
  }

  /// Takes a lock on a folder itself, which leaves no file in it, without waiting.
  ///
  /// - Throws: `DiskError`; `isHeldByAnother` if another program holds the lock.
  package init(onFolder path: String) throws(DiskError) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .last(.lock, path) }
    descriptor = try Self.take(folder, path)
  }

  /// Locks an open file or closes it.
  static func take(_ descriptor: Int32, _ path: String) throws(DiskError) -> Int32 {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = DiskError.last(.lock, path)
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Takes the lock, waiting until no other program holds it.
  package init(waitingFor path: String) throws(DiskError) {
    guard let descriptor = Disk.live.lock(path) else { throw .last(.lock, path) }
    self.descriptor = descriptor
  }

  deinit { if let descriptor { close(descriptor) } }
}
