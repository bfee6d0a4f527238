/// A reader of the wishes in the journals of all devices.
package struct WishReader: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// The number of days of wishes that are shown on the screens.
  package static let days = 365

  /// A reader of a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// The wishes of some days.
  ///
  /// - Parameter known: The days with wishes, if known; searching ten years of journals takes a
  ///   while.
  /// - Throws: `DiskError` if a retry may succeed. A file that is defective itself is skipped, and
  ///   `FolderCheck` reports it.
  package func read(
    _ days: ClosedRange<LocalDate>, on known: Set<LocalDate>? = nil
  ) throws(DiskError) -> WishList {
    var book = WishList()
    // A wish undone just after midnight has its undo entry in the next day's journal.
    let wanted = days.lowerBound...(days.upperBound + 1)
    let near = known.map { $0.union($0.map { $0 + 1 }) }
    for part in try Journal(root: folder.root, disk: disk).allParts(on: near)
    where part.stream == .feedback && wanted.contains(part.day) {
      do throws(DiskError) {
        var count = 0
        try JournalPieces.read(folder.root + "/" + part.path, disk) { piece in
          for record in Self.records(piece.bytes) {
            guard let event = FeedbackEvent(record) else { continue }
            if case .wish = event, part.day > days.upperBound { continue }
            book.apply(event, id: record.id, day: part.day)
            count += 1
          }
          return count < JournalScan.maxEntries
        }
      } catch {
        guard error.isOfOneFile else { throw error }
      }
    }
    book.forgetOtherRetractions()
    return book
  }

  /// The wishes and undo entries in a journal. Most lines are neither, and are not parsed.
  static func records(_ bytes: [UInt8]) -> [JournalRecord] {
    guard holds(bytes[...], Self.wish) || holds(bytes[...], Self.retract) else { return [] }
    return bytes.split(separator: 0x0A).compactMap { line in
      guard holds(line, Self.wish) || holds(line, Self.retract) else { return nil }
      return try? JournalRecord(line: line)
    }
  }

  private static let wish = Array("\"type\":\"wish\"".utf8)
  private static let retract = Array("\"type\":\"retract\"".utf8)

  /// The entries of a journal file for which `isWanted` holds, wishes and undo entries only.
  static func records(
    in path: String, _ disk: Disk, where isWanted: (JournalRecord) -> Bool
  ) throws(DiskError) -> [JournalRecord] {
    var wanted: [JournalRecord] = []
    try JournalPieces.read(path, disk) { piece in
      wanted += records(piece.bytes).filter(isWanted)
      return true
    }
    return wanted
  }

  /// Whether a file contains a wish.
  static func holdsWish(_ bytes: [UInt8]) -> Bool { holds(bytes[...], wish) }

  /// Whether some bytes contain a text; ten years of journals are searched for texts that few lines
  /// contain.
  private static func holds(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    // The type's first letter distinguishes it from most other types.
    let telling = Array("\"type\":\"".utf8).count
    return bytes.withUnsafeBufferPointer { text in
      guard text.count >= word.count else { return false }
      for start in 0...(text.count - word.count)
      where text[start + telling] == word[telling] && text[start] == word[0] {
        if text[start..<(start + word.count)].elementsEqual(word) { return true }
      }
      return false
    }
  }
}
