import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// Several kiosks and several files of one day are read together.
struct JournalMergeTests {
  private static let day = JournalSamples.day

  private func place(
    _ records: [JournalRecord], _ folder: ScratchFolder, device: String, segment: Int = 1
  ) throws {
    try folder.write(
      JournalSamples.bytes(records),
      to: JournalSamples.file(device: device, segment: segment))
  }

  private func record(_ sequence: Int, _ id: String) -> JournalRecord {
    JournalRecord(sequence: sequence, id: id, type: "t", content: [:])
  }

  @Test func anEventThatStandsInSeveralFilesCountsOnce() throws {
    let folder = try ScratchFolder()
    try place([record(1, "a"), record(2, "b")], folder, device: "x")
    try place([record(2, "b"), record(3, "c")], folder, device: "x", segment: 2)
    try place([record(1, "d"), record(2, "a")], folder, device: "y")
    let reading = try Journal(root: folder.path).read(.feedback, on: Self.day)
    #expect(reading.records.map(\.id) == ["a", "b", "c", "d"])
    #expect(reading.badLines == 0)
  }

  @Test func segmentsAreReadByTheirNumberAndEventsByTheirs() throws {
    let folder = try ScratchFolder()
    for number in 1...12 {
      try place([record(number, "e\(number)")], folder, device: "x", segment: number)
    }
    // A sync program has merged lines in another order.
    try place([record(14, "e14"), record(13, "e13")], folder, device: "x", segment: 13)
    let reading = try Journal(root: folder.path).read(.feedback, on: Self.day)
    #expect(reading.records.map(\.id) == (1...14).map { "e\($0)" })
  }

  @Test func theOrderIsThatOfTheNumbersAlsoWhenTheClockWentBack() throws {
    let folder = try ScratchFolder()
    let times: [TimeInterval] = [1_795_000_000, 1_794_996_400, 1_795_000_100]
    let session = Session.ID(activity: "walk", recurrence: LocalDateTime(Self.day, hour: 10))
    var writer = JournalWriter(root: folder.path, device: "x")
    for time in times {
      let arrival = Arrival(session: session, time: Date(timeIntervalSince1970: time))
      try writer.append(
        [AttendanceEvent.arrival(arrival).journalEvent(id: UUID())], to: .attendance, on: Self.day)
    }
    let read = try Journal(root: folder.path).read(.attendance, on: Self.day).records
    #expect(read.map(\.sequence) == [1, 2, 3])
    #expect(read.compactMap { $0.content["time"]?.intValue } == times.map { Int($0) })
  }

  @Test func aWriterGoesBackToAnEarlierDayWithoutAGap() throws {
    let folder = try ScratchFolder()
    var writer = JournalWriter(root: folder.path, device: "x")
    for day in [Self.day, Self.day + 1, Self.day, Self.day + 1] {
      try writer.append([JournalSamples.event(1)], to: .feedback, on: day)
    }
    for day in [Self.day, Self.day + 1] {
      let records = try Journal(root: folder.path).read(.feedback, on: day).records
      #expect(records.map(\.sequence) == [1, 2])
    }
  }

  @Test func otherDaysAndStreamsAndStrangersAreLeftAlone() throws {
    let folder = try ScratchFolder()
    try place([record(1, "a")], folder, device: "x")
    let year = "journal/x/2026/"
    for name in [
      "2026-11-19.feedback.jsonl", "2026-11-20.attendance.jsonl", "2026-11-20.feedback.jsonl.torn",
      "2026-11-20.feedback.02.jsonl", "2026-11-20.feedback.1.jsonl", "2026-11-20.feedback.+2.jsonl",
      "2026-11-20.feedback.9223372036854775807.jsonl", "2026-11-20.feedback (1).jsonl",
      "2025-11-20.feedback.jsonl", "notes.txt",
    ] {
      try folder.write(JournalSamples.bytes([record(1, "stranger")]), to: year + name)
    }
    try folder.write("x", to: "journal/desktop.ini")
    try folder.write("x", to: "journal/x/desktop.ini")
    let journal = Journal(root: folder.path)
    #expect(try journal.read(.feedback, on: Self.day).records.map(\.id) == ["a"])
    #expect(try journal.allParts().count == 3)
    #expect(try journal.incompleteFiles() == [year + "2026-11-20.feedback.jsonl.torn"])
    var writer = JournalWriter(root: folder.path, device: "x")
    try writer.append([JournalSamples.event(1)], to: .feedback, on: Self.day)
    #expect(try journal.read(.feedback, on: Self.day).records.map(\.sequence) == [1, 2])
  }

  @Test func oneFileThatCannotBeReadDoesNotHideTheOthers() throws {
    let folder = try ScratchFolder()
    try place([record(1, "a")], folder, device: "x")
    try folder.write("", to: JournalSamples.file(device: "y") + "/a-folder-of-that-name")
    let reading = try Journal(root: folder.path).read(.feedback, on: Self.day)
    #expect(reading.records.map(\.id) == ["a"])
    #expect(
      reading.unreadable.map(\.path) == [folder.path + "/" + JournalSamples.file(device: "y")])
  }

  @Test func anEmptyDataFolderHasNoEvents() throws {
    let folder = try ScratchFolder()
    #expect(try Journal(root: folder.path).read(.feedback, on: Self.day).records.isEmpty)
    #expect(try Journal(root: folder.path).allParts().isEmpty)
  }

  @Test func theNameOfAFileTellsWhatItHolds() throws {
    for segment in [1, 2, 10] {
      for stream in JournalPath.Stream.allCases {
        let path = JournalPath(device: "x", day: Self.day, stream: stream, segment: segment)
        #expect(JournalPath(device: "x", name: path.name) == path)
      }
    }
    #expect(JournalPath(device: "x", day: Self.day, stream: .audit).folder == "journal/x/2026")
    #expect(JournalPath(device: "x", name: "2026-11-20.feedback.0.jsonl") == nil)
    #expect(JournalPath(device: "x", name: "2026-02-30.feedback.jsonl") == nil)
    #expect(JournalPath(device: "x", name: "2026-11-20.other.jsonl") == nil)
  }

  @Test func aNumberMadeByHandStopsNothing() throws {
    let folder = try ScratchFolder()
    for (name, sequence) in [("x", JournalRecord.highestSequence), ("y", Int.max), ("z", -1)] {
      try place([record(sequence, "a")], folder, device: name)
      var writer = JournalWriter(root: folder.path, device: name)
      try writer.append(
        [JournalSamples.event(1), JournalSamples.event(2)], to: .feedback, on: Self.day)
    }
    #expect(try Journal(root: folder.path).read(.feedback, on: Self.day).records.count == 7)
    _ = try FolderCheck(folder.data)
  }
}
