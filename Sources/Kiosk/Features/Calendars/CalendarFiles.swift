import Foundation
import KioskModel

/// Finds calendar files where staff put them: on a USB drive, or in the data folder.
nonisolated struct CalendarFiles {
  /// More files than these are not shown.
  static let most = 7
  private let folder: DataFolder

  init(_ folder: DataFolder) { self.folder = folder }

  /// The paths, newest file first.
  func found() -> [String] {
    let places = ["/media", "/run/media", "/mnt", folder.root + "/import"]
    return Array(
      places.flatMap { files(in: $0, depth: 3) }.sorted { $0.1 > $1.1 }.map(\.0)
        .prefix(Self.most))
  }

  /// Those in a folder and the folders in it; links and hidden names are left alone.
  private func files(in path: String, depth: Int) -> [(String, Int)] {
    guard depth > 0, let names = try? Disk.live.list(path) else { return [] }
    return names.prefix(200).filter { !$0.hasPrefix(".") }.flatMap { name -> [(String, Int)] in
      let file = path + "/" + name
      var status = stat()
      guard lstat(file, &status) == 0 else { return [] }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return files(in: file, depth: depth - 1)
      case S_IFREG where name.lowercased().hasSuffix(".ics"):
        return [(file, Int(status.st_mtim.tv_sec))]
      default: return []
      }
    }
  }
}
