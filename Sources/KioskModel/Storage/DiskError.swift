internal import Glibc

/// A system call on a file that did not succeed.
package struct DiskError: Error, Sendable, Hashable {
  /// What was tried.
  package enum Operation: String, Sendable, CaseIterable {
    case open, read, write, sync, truncate, rename, makeFolder, remove, list, lock
  }

  /// What was tried.
  package var operation: Operation
  /// On which file or folder.
  package var path: String
  /// The system's number for the reason (errno); `full` for a write that took only a part.
  package var code: Int32

  /// A failed call.
  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The error that the last failed call in this thread left behind.
  static func last(_ operation: Operation, _ path: String) -> DiskError {
    DiskError(operation, path, code: errno)
  }

  /// The system's number for a disk without room.
  static let full = ENOSPC
  /// The system's number for a file that is no longer the one under its name.
  static let replaced = ESTALE

  /// Whether there is no file at the path.
  package var isMissing: Bool { code == ENOENT }
  /// Whether what was taken for a folder is a file.
  package var isNoFolder: Bool { code == ENOTDIR }
  /// Whether another program holds the lock.
  package var isHeldByAnother: Bool { operation == .lock && code == EWOULDBLOCK }
  /// Whether the file system has no room left.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }
  /// Whether the disk itself, or what stands on it at the path, is at fault, so that trying again
  /// is of little use: also a pipe, a socket or a link that leads in a circle.
  package var isDefect: Bool {
    [EIO, EISDIR, EUCLEAN, EINVAL, ENXIO, ELOOP].contains(code) || isForbidden
  }
  /// Whether a file whose name its folder has just told is to be left out: it is at fault itself, a
  /// link that leads nowhere, or gone meanwhile.
  package var isOfOneFile: Bool { isDefect || isMissing }
  /// Whether the rights of the user or the file system forbid it.
  package var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
}
