/// The file system calls as replaceable closures, so that a test can make any one of them fail.
package struct Disk: Sendable {
  /// The purpose for which a file is opened.
  package enum Purpose: Sendable {
    /// Appending; the file is created if it is missing.
    case append
    /// Writing a new file; it is an error if the file exists.
    case create
  }

  /// Opens a file and returns its descriptor.
  ///
  /// New files are readable by their owner only (mode 0600).
  package var open: @Sendable (String, Purpose) throws(DiskError) -> Int32
  /// Writes bytes with one call and returns the number written.
  package var write: @Sendable (Int32, [UInt8], String) throws(DiskError) -> Int
  /// Waits until the file's content is on the disk (fdatasync).
  package var sync: @Sendable (Int32, String) throws(DiskError) -> Void
  /// Truncates a file to a length in bytes.
  package var truncate: @Sendable (Int32, Int, String) throws(DiskError) -> Void
  /// Closes a descriptor.
  package var close: @Sendable (Int32) -> Void
  /// Renames a file atomically, replacing a file at the new path.
  package var rename: @Sendable (String, String) throws(DiskError) -> Void
  /// Removes a file.
  package var remove: @Sendable (String) throws(DiskError) -> Void
  /// Creates a folder and its missing parents, accessible to the owner only (mode 0700).
  package var makeFolder: @Sendable (String) throws(DiskError) -> Void
  /// Waits until a folder's directory entries are on the disk (fsync).
  package var syncFolder: @Sendable (String) throws(DiskError) -> Void
  /// All bytes of a file.
  package var read: @Sendable (String) throws(DiskError) -> [UInt8]
  /// The names in a folder, sorted.
  package var list: @Sendable (String) throws(DiskError) -> [String]
  /// Takes an exclusive lock on a file, waiting for it if needed, and returns a descriptor whose
  /// closing releases the lock; nil if locking failed.
  package var lock: @Sendable (String) -> Int32? = { _ in nil }
  /// Takes an exclusive lock on a file without waiting, and returns a descriptor whose closing
  /// releases the lock; nil on a disk without locks.
  package var tryLock: @Sendable (String) throws(DiskError) -> Int32? = { _ in nil }
  /// Whether an open descriptor still refers to the file at a path: a sync program, a restore or an
  /// erasure may have replaced or moved the file.
  package var isNamed: @Sendable (Int32, String) -> Bool = { _, _ in true }
  /// The inode, size and times that show whether a file has changed; nil if they cannot be read.
  package var stamp: @Sendable (String) -> FileStamp? = { _ in nil }
  /// The kind, size and owner of a file, after following links; nil if they cannot be read.
  package var status: @Sendable (String) -> FileStatus? = { _ in nil }
  /// Whether a path is a symbolic link.
  package var isLink: @Sendable (String) -> Bool = { _ in false }
  /// Whether this process may read and write a file or folder, and enter it if it is a folder.
  package var isAccessible: @Sendable (String) -> Bool = { _ in true }
  /// Reads a file piece by piece of a length, until `body` returns false; nil to read it whole.
  package var readPieces:
    (@Sendable (String, Int, (ArraySlice<UInt8>) -> Bool) throws(DiskError) -> Void)?
  /// The bytes of a file from an offset on; nil to read it whole.
  package var readEnd: (@Sendable (String, Int) throws(DiskError) -> [UInt8])?
  /// Sets the time of a file's last change of content, in nanoseconds since 1970.
  package var setModified: @Sendable (String, Int) throws(DiskError) -> Void = { _, _ in }
  /// Removes an empty folder.
  package var removeFolder: @Sendable (String) throws(DiskError) -> Void = { _ in }
  /// Drops a file's pages from the page cache, so that the next read comes from the disk.
  package var forget: @Sendable (String) -> Void = { _ in }
  /// Waits until all data written to the file system of a path is on its disk.
  package var syncAll: @Sendable (String) throws(DiskError) -> Void = { _ in }
}

extension Disk {
  /// All bytes of a file that is not larger than a limit; a larger one is not read at all.
  ///
  /// - Throws: `DiskError`; `isTooLarge` for a larger file.
  package func read(_ path: String, upTo limit: Int) throws(DiskError) -> [UInt8] {
    let tooLarge = DiskError(.read, path, code: DiskError.tooLarge)
    if let size = status(path)?.size, size > limit { throw tooLarge }
    let bytes = try read(path)
    guard bytes.count <= limit else { throw tooLarge }
    return bytes
  }

  /// Writes all bytes with one call; a partial write is an error.
  package func writeAll(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) throws(DiskError) {
    guard try write(descriptor, bytes, path) == bytes.count else {
      throw DiskError(.write, path, code: DiskError.full)
    }
  }

  /// Waits until the directory entries of a folder and of all folders above it are on the disk.
  ///
  /// Folders that this user may not open were not made by this user, and are left out.
  func syncParents(of path: String) throws(DiskError) {
    var path = path
    while path != "/" && path != "." {
      let parent = Document.folder(of: path)
      path = parent.isEmpty ? "/" : parent
      do throws(DiskError) {
        try syncFolder(path)
      } catch {
        guard error.isForbidden || error.isUnsupported else { throw error }
      }
    }
  }
}
