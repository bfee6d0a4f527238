/// The file system's data that show whether a file has changed since it was read.
package struct FileStamp: Sendable, Hashable {
  /// The inode number; it differs if another file has replaced the one that was read.
  package var inode: UInt64
  /// Its length in bytes.
  package var size: Int
  /// The time of the last change of content, in nanoseconds since 1970.
  package var modified: Int
  /// The time of the last change of content or metadata, in nanoseconds since 1970; programs cannot
  /// set it.
  package var changed: Int

  /// A stamp with the file system's values.
  package init(inode: UInt64, size: Int, modified: Int, changed: Int) {
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}
