internal import Glibc

extension Demonstration {
  /// Makes the folder empty for a new demonstration: one that is missing is made, an old
  /// demonstration goes, and anything else stays as it is.
  func clear(_ folder: DataFolder, disk: Disk) throws(DemonstrationError) {
    let names: [String]
    do {
      try disk.makeFolder(folder.root)
      // Locks stand under names with a dot; they belong to the program that holds them.
      names = try disk.list(folder.root).filter { !$0.hasPrefix(".") }
    } catch {
      throw .disk(error)
    }
    guard !names.isEmpty else { return }
    guard isDemonstration(folder, disk: disk) else {
      throw .holdsSomethingElse(folder: folder.root)
    }
    do {
      // The file that says what this is goes last, so that a clearing which was interrupted can be
      // done again.
      for name in names where folder.root + "/" + name != folder.site {
        try Self.removeAll(folder.root + "/" + name, disk: disk)
      }
      try disk.remove(folder.site)
    } catch {
      throw .disk(error)
    }
  }

  private func isDemonstration(_ folder: DataFolder, disk: Disk) -> Bool {
    (try? MeetingPlace.site(folder, disk: disk))?.isDemonstration ?? false
  }

  /// Removes a file, a link (not what it leads to) or a folder with all that is in it.
  private static func removeAll(_ path: String, disk: Disk) throws(DiskError) {
    do {
      try disk.remove(path)
    } catch {
      guard error.code == EISDIR else { throw error }
      for name in try disk.list(path) { try removeAll(path + "/" + name, disk: disk) }
      guard rmdir(path) == 0 else { throw .last(.remove, path) }
    }
  }
}
