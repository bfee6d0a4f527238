import Glibc

/// The device and inode of a folder, by which one that has been replaced is recognised.
nonisolated struct FolderIdentity: Hashable, Sendable {
  private let device: UInt
  private let inode: UInt

  /// The identity of the folder at a path; nil if there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
  }
}
