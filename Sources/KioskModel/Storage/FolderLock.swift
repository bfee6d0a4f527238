internal import Glibc

/// A lock on a data folder that lasts as long as the value lives, or the program: the system lets
/// go of it even when the program is killed.
package struct FolderLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Takes the lock, or says at once that another program has it.
  ///
  /// - Throws: `DiskError`; `isHeldByAnother` where another program has the lock.
  package init(path: String) throws(DiskError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last(.lock, path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = DiskError.last(.lock, path)
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
