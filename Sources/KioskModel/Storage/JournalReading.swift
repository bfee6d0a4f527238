/// What a journal file holds: the events that can be trusted, and the lines that cannot.
package struct JournalReading: Sendable, Equatable {
  /// A line that does not count.
  package struct BadLine: Sendable, Hashable {
    /// The line of the file, from 1.
    package var line: Int
    /// What is wrong with it.
    package var fault: JournalFault
  }

  /// The events in the order of the file.
  package private(set) var records: [JournalRecord] = []
  /// The lines set aside, in the order of the file.
  package private(set) var badLines: [BadLine] = []
  /// How many bytes at the front are whole lines; what follows is the torn tail.
  package private(set) var wholeLength = 0
  /// Whether the last line is an event that lacks nothing but its line feed.
  package private(set) var lacksLineFeed = false

  /// Reads a journal.
  ///
  /// Nothing in it can stop the reading: a line that is damaged is counted and
  /// set aside, and all others are kept.
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
      records += Self.events(within: bytes[start...])
      badLines.append(BadLine(line: number + 1, fault: .torn))
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, number: Int) {
    do {
      records.append(try JournalRecord(line: line))
    } catch {
      records += Self.events(within: line)
      badLines.append(BadLine(line: number, fault: error))
    }
  }

  /// The whole events inside a damaged line: where a line feed itself was damaged, two lines look
  /// like one, and both events are still as they were written.
  private static func events(within line: ArraySlice<UInt8>) -> [JournalRecord] {
    let opening = Array("{\"seq\":".utf8)
    var starts: [Int] = []
    var index = line.startIndex
    while index + opening.count <= line.endIndex {
      if line[index] == opening[0], line[index...].starts(with: opening) { starts.append(index) }
      index += 1
    }
    return zip(starts, starts.dropFirst() + [line.endIndex]).compactMap { start, end in
      // Between two events stands one byte that was the line feed.
      (try? JournalRecord(line: line[start..<end]))
        ?? (try? JournalRecord(line: line[start..<max(start, end - 1)]))
    }
  }
}
