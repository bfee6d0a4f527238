/// What tells whether a file is still the one that was read, as the file system keeps it.
package struct FileStamp: Sendable, Hashable {
  /// Its number in the file system; another one was put in its place where it differs.
  package var inode: UInt64
  /// Its length in bytes.
  package var size: Int
  /// When its content last changed, in nanoseconds since 1970.
  package var modified: Int
  /// When anything about it last changed, in nanoseconds since 1970; nobody can set it.
  package var changed: Int

  /// What the file system says of a file.
  package init(inode: UInt64, size: Int, modified: Int, changed: Int) {
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}
