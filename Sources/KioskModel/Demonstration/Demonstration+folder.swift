internal import Glibc

extension Demonstration {
  /// Prepares the folder for a new demonstration: creates it if it is missing, removes an old
  /// demonstration, and leaves any other content untouched.
  ///
  /// - Throws: `DemonstrationError.holdsSomethingElse` if there is other content.
  func clear(_ folder: DataFolder, disk: Disk) throws(DemonstrationError) {
    let names: [String]
    do {
      try disk.makeFolder(folder.root)
      names = try content(of: folder, disk: disk)
    } catch {
      throw .disk(error)
    }
    guard !names.isEmpty else { return }
    guard isDemonstration(folder, disk: disk) else {
      throw .holdsSomethingElse(folder: folder.root)
    }
    do {
      // The file that identifies the folder as a demonstration is removed last, so that an
      // interrupted removal can be repeated.
      for name in names where folder.root + "/" + name != folder.site {
        try Self.removeAll(folder.root + "/" + name, disk: disk)
      }
      for path in [folder.written, folder.obeyed, folder.anonymous] { try? disk.remove(path) }
      try disk.remove(folder.site)
    } catch {
      throw .disk(error)
    }
  }

  /// The names of what is in the folder and, as `local/staff`, in its local folder.
  ///
  /// Locks have names that begin with a dot; they belong to the program that holds them.
  private func content(of folder: DataFolder, disk: Disk) throws(DiskError) -> [String] {
    let names = try disk.list(folder.root).filter { !$0.hasPrefix(".") }
    let local = Document.name(of: folder.local)
    guard !folder.isEarlierLayout, names.contains(local) else { return names }
    return try names.filter { $0 != local }
      + disk.list(folder.local).filter { !$0.hasPrefix(".") }.map { local + "/" + $0 }
  }

  private func isDemonstration(_ folder: DataFolder, disk: Disk) -> Bool {
    (try? MeetingPlace.site(folder, disk: disk))?.isDemonstration ?? false
  }

  /// Removes a file, a link (not its target) or a folder with its content.
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
