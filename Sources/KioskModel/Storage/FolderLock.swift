internal import Glibc

/// An exclusive lock on a data folder, released when the value or the process ends, even if the
/// process is killed.
package struct FolderLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Takes the lock without waiting.
  ///
  /// - Throws: `DiskError`; `isHeldByAnother` if another program holds the lock.
  package init(path: String) throws(DiskError) {
    try self.init(open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600), path)
  }

  /// Takes a lock on a folder itself, which leaves no file in it, without waiting.
  ///
  /// - Throws: `DiskError`; `isHeldByAnother` if another program holds the lock.
  package init(onFolder path: String) throws(DiskError) {
    try self.init(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path)
  }

  private init(_ descriptor: Int32, _ path: String) throws(DiskError) {
    guard descriptor >= 0 else { throw .last(.lock, path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = DiskError.last(.lock, path)
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  /// Takes the lock, waiting until no other program holds it.
  package init(waitingFor path: String) throws(DiskError) {
    guard let descriptor = Disk.live.lock(path) else { throw .last(.lock, path) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
