/// The calls that reach the disk, as values, so that a test can let any one of them fail.
package struct Disk: Sendable {
  /// What to open a file for.
  package enum Purpose: Sendable {
    /// Writing at its end; made where it is missing.
    case append
    /// Writing a file that must not be there yet.
    case create
  }

  /// Opens a file and gives its descriptor.
  ///
  /// New files can be read by their owner only (0600).
  package var open: @Sendable (String, Purpose) throws(DiskError) -> Int32
  /// Writes bytes with one call and gives how many were taken.
  package var write: @Sendable (Int32, [UInt8], String) throws(DiskError) -> Int
  /// Returns when the file's content is on the disk (fdatasync).
  package var sync: @Sendable (Int32, String) throws(DiskError) -> Void
  /// Cuts a file to a length in bytes.
  package var truncate: @Sendable (Int32, Int, String) throws(DiskError) -> Void
  /// Gives a descriptor back.
  package var close: @Sendable (Int32) -> Void
  /// Puts a file in the place of another in one step.
  package var rename: @Sendable (String, String) throws(DiskError) -> Void
  /// Takes a file away.
  package var remove: @Sendable (String) throws(DiskError) -> Void
  /// Makes a folder and those above it that are missing, for the owner only (0700).
  package var makeFolder: @Sendable (String) throws(DiskError) -> Void
  /// Returns when a folder's names are on the disk.
  package var syncFolder: @Sendable (String) throws(DiskError) -> Void
  /// All bytes of a file.
  package var read: @Sendable (String) throws(DiskError) -> [UInt8]
  /// The names in a folder, sorted.
  package var list: @Sendable (String) throws(DiskError) -> [String]
  /// Takes a lock file for this program alone and waits until it can; closing the descriptor lets
  /// go of it. Nil where it cannot be had at all.
  package var lock: @Sendable (String) -> Int32? = { _ in nil }
  /// Whether the file that is open is the one at a path: a sync program, a restore or an erasure may
  /// have put another in its place, or moved it away.
  package var isNamed: @Sendable (Int32, String) -> Bool = { _, _ in true }
  /// What tells whether a file has changed; nil where it cannot be told.
  package var stamp: @Sendable (String) -> FileStamp? = { _ in nil }
  /// Takes an empty folder away.
  package var removeFolder: @Sendable (String) throws(DiskError) -> Void = { _ in }
  /// Lets go of what memory holds of a file, so that reading it reads the disk.
  package var forget: @Sendable (String) -> Void = { _ in }
  /// Returns when all that was written to the file system of a path is on its disk.
  package var syncAll: @Sendable (String) throws(DiskError) -> Void = { _ in }
}

extension Disk {
  /// Writes all bytes with one call; a call that takes only a part has failed.
  package func writeAll(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) throws(DiskError) {
    guard try write(descriptor, bytes, path) == bytes.count else {
      throw DiskError(.write, path, code: DiskError.full)
    }
  }
}
