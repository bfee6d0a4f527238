/// A reading of a journal file that hands on each entry and keeps none of them.
package struct JournalScan: Sendable {
  /// The number of intact entries.
  package private(set) var count = 0
  /// The first lines that are not counted, in the order of the file.
  package private(set) var badLines: [JournalReading.BadLine] = []
  /// The number of further lines that are not counted.
  package private(set) var moreBadLines = 0
  /// The file's length in bytes.
  private(set) var length = 0
  /// The number of bytes up to and including the last line feed.
  private(set) var wholeLength = 0
  /// The bytes after the last line feed; nil if they are too many to be a line of a kiosk.
  private(set) var tail: [UInt8]? = []
  /// The number of lines that end before the present position.
  private var lines = 0

  /// The number of lines that are listed one by one; a file with more is no longer a journal.
  static let maxBadLines = 100

  /// The number of entries of one file that are held in memory by what needs them together, such as
  /// a page or a report. A kiosk writes some hundred a day.
  package static let maxEntries = 20_000

  /// Reads a file.
  ///
  /// - Parameter body: Receives each intact entry; returns false to stop.
  package init(
    _ path: String, disk: Disk = .live, _ body: (JournalRecord) -> Bool
  ) throws(DiskError) {
    try JournalPieces.read(path, disk) { piece in
      length += piece.bytes.count
      return take(piece, body)
    }
  }

  private mutating func take(
    _ piece: JournalPieces.Piece, _ body: (JournalRecord) -> Bool
  ) -> Bool {
    // The line to which it belongs has been counted as damaged.
    if piece.continuesLine {
      if piece.endsLine {
        lines += 1
        (wholeLength, tail) = (length, [])
      }
      return true
    }
    let reading = JournalReading(piece.bytes)
    for bad in reading.badLines {
      add(.init(line: lines + bad.line, fault: piece.isCut ? .damaged : bad.fault))
    }
    wholeLength = length - piece.bytes.count + reading.wholeLength
    tail = piece.isCut ? nil : Array(piece.bytes[reading.wholeLength...])
    lines += piece.bytes.count { $0 == 0x0A }
    for record in reading.records {
      count += 1
      guard body(record) else { return false }
    }
    return true
  }

  private mutating func add(_ bad: JournalReading.BadLine) {
    if badLines.count < Self.maxBadLines { badLines.append(bad) } else { moreBadLines += 1 }
  }
}
