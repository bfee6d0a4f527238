/// The check whether anything that has been erased is still in a data folder.
struct ErasureCheck {
  private let tombstones: Tombstones?
  private let lines: ErasedLines?
  private let folder: DataFolder
  private let own: Set<String>
  private let disk: Disk
  private var journals: [(file: String, isOwn: Bool)] = []

  /// - Parameters:
  ///   - devices: The devices under whose names this machine writes.
  ///   - parts: The journals of the place.
  init(_ folder: DataFolder, devices: Set<String>, parts: [JournalPath], disk: Disk) {
    self.folder = folder
    self.disk = disk
    let found = try? Tombstones(folder, disk: disk)
    tombstones = found.flatMap { $0.isEmpty ? nil : $0 }
    lines = tombstones.map { ErasedLines($0) }
    own = devices.union(
      PlaceDevices(folder, disk: disk).inherited(by: devices, parts: parts))
  }

  /// Adds the next entry of a journal file.
  mutating func add(_ record: JournalRecord, of part: JournalPath) {
    guard let lines, journals.last?.file != part.path, lines.change(record) != nil else { return }
    journals.append((part.path, own.contains(part.device)))
  }

  /// The files in which it still is.
  func findings() -> [FolderFinding] {
    guard let tombstones, let lines else { return [] }
    let copies = try? ErasedCopies(folder, tombstones, lines: lines, own: own, disk: disk)
    return journals.map { FolderFinding($0.isOwn ? .erased : .erasedElsewhere, $0.file) }
      + (copies?.found.map(\.path).sorted() ?? []).map { FolderFinding(.erased, $0) }
  }
}
