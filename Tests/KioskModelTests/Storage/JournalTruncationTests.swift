import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// A power cut can truncate a journal at any byte.
struct JournalTruncationTests {
  private static let records = JournalSamples.records(6)
  private static let bytes = JournalSamples.bytes(records)
  private static var firstOfLastThree: Int { JournalSamples.bytes(Array(records.prefix(3))).count }

  @Test func everyCutKeepsAllWholeLinesAndTellsTheTornOne() {
    for length in Self.firstOfLastThree...Self.bytes.count {
      let cut = Array(Self.bytes.prefix(length))
      let reading = JournalReading(cut)
      // A line of which only the line feed is missing is complete.
      let lines = (cut + [0x0A]).split(separator: 0x0A)
      let whole = lines.count { (try? JournalRecord(line: $0)) != nil }
      #expect(reading.records == Array(Self.records.prefix(whole)), "cut at \(length)")
      let endsInside = cut.last != 0x0A && !reading.lacksLineFeed
      #expect(
        reading.badLines == (endsInside ? [.init(line: whole + 1, fault: .incomplete)] : []),
        "cut at \(length)")
    }
  }

  @Test func theNextWriterKeepsTheTailBesideAndGoesOn() throws {
    let folder = try ScratchFolder()
    let file = JournalSamples.file()
    for length in Self.firstOfLastThree...Self.bytes.count {
      let cut = Array(Self.bytes.prefix(length))
      try folder.write(cut, to: file)
      let before = JournalReading(cut)
      let event = JournalSamples.event(99)
      do {
        var writer = JournalWriter(root: folder.path, device: JournalSamples.device)
        try writer.append([event], to: .feedback, on: JournalSamples.day)
      }
      let after = JournalReading(try folder.bytes(file))
      #expect(after.records.dropLast() == before.records[...], "cut at \(length)")
      #expect(after.records.last?.id == event.id)
      #expect(after.records.map(\.sequence) == Array(1...(before.records.count + 1)))
      #expect(after.badLines.isEmpty, "cut at \(length)")
      let tail = cut[before.wholeLength...]
      if before.lacksLineFeed || tail.isEmpty {
        #expect(try folder.files() == [file], "nothing was torn at \(length)")
      } else {
        #expect(try folder.bytes(file + ".torn") == tail + [0x0A], "cut at \(length)")
        try folder.remove(file + ".torn")
      }
    }
  }

  @Test func theFolderIsCleanAfterTheRepairAndTellsWhatWasSetAside() throws {
    let folder = try DataSamples.folder()
    let file = JournalSamples.file()
    try folder.write(Array(Self.bytes.dropLast(5)), to: file)
    #expect(try !FolderCheck(folder.data).isClean)
    var writer = JournalWriter(root: folder.path, device: JournalSamples.device)
    try writer.append([JournalSamples.event(7)], to: .feedback, on: JournalSamples.day)
    let check = try FolderCheck(folder.data)
    #expect(check.isClean)
    #expect(check.incompleteFiles == [file + ".torn"])
  }

  @Test func aTornTailOfAnEarlierDayIsMendedByTheNextDaysFirstEvent() throws {
    let folder = try DataSamples.folder()
    let file = JournalSamples.file()
    try folder.write(Array(Self.bytes.dropLast(5)), to: file)
    var writer = JournalWriter(root: folder.path, device: JournalSamples.device)
    try writer.append([JournalSamples.event(1)], to: .feedback, on: JournalSamples.day + 3)
    #expect(try FolderCheck(folder.data).isClean)
    #expect(JournalReading(try folder.bytes(file)).records == Array(Self.records.dropLast()))
  }

  @Test func aTailThatHoldsWholeEventsIsNotCutOff() throws {
    // The last line feed was damaged, so what looks like an incomplete line is an intact entry.
    let folder = try ScratchFolder()
    try folder.write(Self.bytes.dropLast() + [0x0B], to: JournalSamples.file())
    var writer = JournalWriter(root: folder.path, device: JournalSamples.device)
    try writer.append([JournalSamples.event(7)], to: .feedback, on: JournalSamples.day)
    let reading = JournalReading(try folder.bytes(JournalSamples.file()))
    #expect(reading.records.map(\.sequence) == Array(1...7))
    #expect(reading.badLines == [.init(line: 6, fault: .damaged)])
  }
}
