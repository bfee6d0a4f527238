/// What the file system says of a file or folder.
package struct FileStatus: Sendable, Hashable {
  /// Whether it is a folder.
  package var isFolder: Bool
  /// Whether it is an ordinary file, not a pipe, socket or device.
  package var isFile: Bool
  /// The size in bytes.
  package var size: Int
  /// Whether it belongs to the user of this process.
  package var isOwn: Bool
}
