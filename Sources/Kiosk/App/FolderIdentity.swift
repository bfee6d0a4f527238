import Glibc

/// Which folder stands under a name: another one may be put in its place.
nonisolated struct FolderIdentity: Hashable, Sendable {
  private let device: UInt
  private let inode: UInt

  /// The folder at a path; nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
  }
}
