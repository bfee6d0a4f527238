internal import Glibc

/// A file system call that failed.
package struct DiskError: Error, Sendable, Hashable {
  /// The file system calls that can fail.
  package enum Operation: String, Sendable, CaseIterable {
    case open, read, write, sync, truncate, rename, makeFolder, remove, list, lock
  }

  package var operation: Operation
  /// The path of the file or folder concerned.
  package var path: String
  /// The system's error number (errno); `full` for a partial write.
  package var code: Int32

  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The error of the last failed call in this thread.
  static func last(_ operation: Operation, _ path: String) -> DiskError {
    DiskError(operation, path, code: errno)
  }

  /// The error number of a full disk.
  static let full = ENOSPC
  /// The error number of a missing file.
  static let missing = ENOENT
  /// The error number of a file that is too large to be read.
  static let tooLarge = EFBIG
  /// The error number used for an open file that is no longer the one at its path.
  static let replaced = ESTALE

  /// Whether there is no file at the path.
  package var isMissing: Bool { code == ENOENT }
  /// Whether a file stands where a folder was expected.
  package var isNoFolder: Bool { code == ENOTDIR }
  /// Whether a folder cannot be removed because there is something in it.
  var isNotEmpty: Bool { code == ENOTEMPTY || code == EEXIST }
  /// Whether another program holds the lock.
  package var isHeldByAnother: Bool { operation == .lock && code == EWOULDBLOCK }
  /// Whether the file system is full or a quota or size limit is reached.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG && !isTooLarge }
  /// Whether a file is larger than what is read of its kind.
  package var isTooLarge: Bool { operation == .read && code == EFBIG }
  /// Whether the cause is the disk or the file itself, so that a retry is unlikely to help: an I/O
  /// error, missing permission, a damaged file system, a pipe, a socket or a circular link.
  package var isDefect: Bool {
    [EIO, EISDIR, EUCLEAN, EINVAL, ENXIO, ELOOP].contains(code) || isForbidden || isTooLarge
  }
  /// Whether the error concerns only the one file that a folder listing has named, which can then
  /// be skipped: the file is defective, a dangling link, or has been removed since.
  package var isOfOneFile: Bool { isDefect || isMissing }
  /// Whether the file system does not support the call, as with the sync of some folders.
  var isUnsupported: Bool { code == EINVAL || code == ENOTSUP }
  /// Whether permissions or a read-only file system forbid the call.
  package var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
}
