internal import Foundation

/// The months of each device whose attendance journals are anonymous, that is, have no person's id any
/// more, as this machine last read them: `local/.anonymous.json`.
///
/// Ten years have thousands of such journals, and almost all are as they were yesterday. A month is read
/// again once any of its files is another one, has another length or was changed: the time at which the
/// file system last changed a file cannot be set by a program. What cannot be seen to be unchanged is
/// read.
struct AnonymousMonths {
  /// Another number makes every month be read again, as must be when what counts as an id changes.
  private static let version = 1
  /// A file that was changed so shortly before, in nanoseconds, may be changed again without another time.
  private static let settling = 2_000_000_000

  private let folder: DataFolder
  private let disk: Disk
  private var months: [String: Month] = [:]
  private let remembered: [String: Int]

  private struct Month {
    var files = 0
    /// Changes with any of the files.
    var state = 0
    /// Whether later changes of the files are sure to show.
    var isSettled = true
    /// The files that were read and are anonymous.
    var anonymous: Set<JournalPath> = []

    /// Adds the next file.
    mutating func add(_ stamp: FileStamp?, before latest: Int) {
      files += 1
      guard let stamp, stamp.changed < latest else {
        isSettled = false
        return
      }
      for value in [stamp.changed, stamp.size, Int(truncatingIfNeeded: stamp.inode)] {
        // As FNV-1a does with bytes; in a sum two changes could cancel out.
        state = (state ^ value) &* 0x100_0000_01B3
      }
    }
  }

  /// What is remembered of some attendance journals.
  ///
  /// - Parameter now: The machine's time.
  init(_ folder: DataFolder, _ parts: [JournalPath], now: Date, disk: Disk) {
    (self.folder, self.disk) = (folder, disk)
    remembered = Self.load(folder, disk)
    let latest = Int(now.timeIntervalSince1970 * 1_000_000_000) - Self.settling
    for part in parts {
      months[part.month, default: Month()]
        .add(disk.stamp(folder.root + "/" + part.path), before: latest)
    }
  }

  private static func load(_ folder: DataFolder, _ disk: Disk) -> [String: Int] {
    guard let object = try? Document.load(folder.anonymous, disk: disk, { $0.object }),
      object["version"]?.intValue == version
    else { return [:] }
    return (object["months"]?.objectValue?.members ?? []).reduce(into: [:]) {
      $0[$1.key] = $1.value.intValue
    }
  }

  /// Whether a journal is anonymous and need not be read.
  func holds(_ part: JournalPath) -> Bool {
    guard let month = months[part.month], let state = remembered[part.month] else { return false }
    return month.isSettled && month.state == state
  }

  /// Notes that a journal was read and is anonymous.
  mutating func add(_ part: JournalPath) {
    // What a link leads to may change without the link.
    guard !disk.isLink(folder.root + "/" + part.path) else { return }
    months[part.month]?.anonymous.insert(part)
  }

  /// Remembers the months of which every file was read, now or before. If that fails they are read
  /// again the next day.
  func save() {
    let found = months.filter { key, month in
      month.isSettled && (month.state == remembered[key] || month.anonymous.count == month.files)
    }.mapValues(\.state)
    guard found != remembered, (try? disk.makeFolder(folder.local)) != nil else { return }
    let members = found.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.int($0.value)) }
    let document: JSONObject = [
      "version": .int(Self.version), "months": .object(JSONObject(members)),
    ]
    try? Document.replace(
      folder.anonymous, with: JSONWriter.document(.object(document)), disk)
  }
}

extension JournalPath {
  /// The device and the month of the day, as `kiosk/2026-11`.
  fileprivate var month: String { device + "/" + day.description.prefix(7) }
}

extension DataFolder {
  /// The months whose attendance journals are anonymous.
  var anonymous: String { local + "/.anonymous.json" }
}
