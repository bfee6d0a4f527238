/// The content of a journal file: the entries that are intact, and the lines that are not.
package struct JournalReading: Sendable, Equatable {
  /// A line that is not counted.
  package struct BadLine: Sendable, Hashable {
    /// The line number, from 1.
    package var line: Int
    /// The reason why it is not counted.
    package var fault: JournalFault
  }

  /// The entries in the order of the file.
  package private(set) var records: [JournalRecord] = []
  /// The lines that are not counted, in the order of the file.
  package private(set) var badLines: [BadLine] = []
  /// The number of bytes up to and including the last line feed; an incomplete line follows them.
  package private(set) var wholeLength = 0
  /// Whether the last line is an intact entry whose line feed alone is missing.
  package private(set) var lacksLineFeed = false

  /// Parses a journal.
  ///
  /// Parsing never fails: a damaged line is listed in `badLines`, and all others are kept.
  package init(_ bytes: [UInt8]) {
    var number = 0
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      number += 1
      read(bytes[start..<end], number: number)
      start = end + 1
    }
    wholeLength = start
    guard start < bytes.count else { return }
    if let record = try? JournalRecord(line: bytes[start...]) {
      records.append(record)
      lacksLineFeed = true
    } else {
      records += Self.entries(within: bytes[start...]).map(\.record)
      badLines.append(BadLine(line: number + 1, fault: .incomplete))
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, number: Int) {
    do {
      records.append(try JournalRecord(line: line))
    } catch {
      records += Self.entries(within: line).map(\.record)
      badLines.append(BadLine(line: number, fault: error))
    }
  }

  /// The intact entries inside a damaged line and where they stand: if a line feed was damaged, two
  /// lines look like one although both entries are unchanged.
  static func entries(
    within line: ArraySlice<UInt8>
  ) -> [(record: JournalRecord, place: Range<Int>)] {
    let opening = Array("{\"seq\":".utf8)
    var starts: [Int] = []
    var index = line.startIndex
    while index + opening.count <= line.endIndex {
      if line[index] == opening[0], line[index...].starts(with: opening) { starts.append(index) }
      index += 1
    }
    return zip(starts, starts.dropFirst() + [line.endIndex]).compactMap { start, end in
      // The byte between two entries is the damaged line feed.
      for end in [end, max(start, end - 1)] {
        if let record = try? JournalRecord(line: line[start..<end]) { return (record, start..<end) }
      }
      return nil
    }
  }
}
