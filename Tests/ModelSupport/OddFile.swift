import Foundation

/// The kinds of file that may be found in the place of a journal.
package enum OddFile: CaseIterable, Sendable {
  case pipe, danglingLink, linkInACircle, folder, socket

  /// Creates it in a folder; returns whether the system allowed it.
  package func put(_ name: String, below root: String) throws -> Bool {
    let path = root + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    return switch self {
    case .pipe: mkfifo(path, 0o600) == 0
    case .danglingLink: symlink(root + "/nowhere", path) == 0
    case .linkInACircle: symlink(path, path) == 0
    case .folder: mkdir(path, 0o700) == 0
    case .socket: mknod(path, S_IFSOCK | 0o600, 0) == 0
    }
  }
}
