import Foundation
import ModelSupport
import Synchronization
import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Cached day summaries always agree with a new count.
@Suite struct SummaryTests {
  private let scratch: ScratchFolder
  private let day = JournalSamples.day
  private let place: MeetingPlace

  init() throws {
    scratch = try ScratchFolder()
    let samples = try DataSamples.folder()
    place = try MeetingPlace(samples.data)
  }

  /// The real disk with stamps that change with each edit made by the test, and with counted reads.
  private final class Watched: Sendable {
    let stamps = Mutex<[String: Int]>([:])
    let reads = Mutex(0)

    var disk: Disk {
      var disk = Disk.live
      disk.stamp = { path in
        let changed = self.stamps.withLock { $0[path, default: 0] }
        return Disk.live.stamp(path).map {
          FileStamp(inode: 1, size: $0.size, modified: 1, changed: changed)
        }
      }
      disk.read = { path throws(DiskError) in
        if path.hasSuffix("feedback.jsonl") { self.reads.withLock { $0 += 1 } }
        return try Disk.live.read(path)
      }
      return disk
    }

    func edited(_ path: String) { stamps.withLock { $0[path, default: 0] += 1 } }
  }

  private func whole(_ disk: Disk) throws -> PeriodStatistics {
    var book = FactBook()
    let days = (day - 5)...(day + 40)
    #expect(try FactsReader(scratch.data, disk: disk).add(days, to: &book))
    return PeriodStatistics(book, of: days, places: [place], now: .distantFuture)
  }

  private func results(_ disk: Disk) throws -> Release {
    Release(try whole(disk), by: Division.shown)
  }

  @Test func whatIsDamagedIsToldAgainTheSecondTime() throws {
    let watched = Watched()
    var random = RandomJournal(seed: 4)
    let name = JournalSamples.file(day: day)
    var bytes = (0..<9).flatMap { _ in random.feedback(on: day) }
    try scratch.write(bytes, to: JournalSamples.file(device: "b", day: day))
    bytes[20] ^= 1
    try scratch.write(bytes, to: name)
    let first = try whole(watched.disk).book.unread
    #expect(first[0]?.lines == 1)
    let read = watched.reads.withLock { $0 }
    #expect(try whole(watched.disk).book.unread == first)
    #expect(watched.reads.withLock { $0 } == read)
  }

  @Test func aFileThatCannotBeReadIsNamedEachTime() throws {
    let watched = Watched()
    let folder = JournalSamples.file(day: day)
    try Disk.live.makeFolder(scratch.path + "/" + folder)
    let forbidden = JournalSamples.file(day: day + 1, .attendance)
    try scratch.write(Array("x".utf8), to: forbidden)
    var disk = watched.disk
    let read = disk.read
    disk.read = { path throws(DiskError) in
      if path.hasSuffix(forbidden) { throw DiskError(.open, path, code: 13) }
      return try read(path)
    }
    for _ in 1...2 {
      #expect(try whole(disk).book.unread[0]?.files == [folder, forbidden].sorted())
    }
  }

  @Test func aProgrammeThatCannotBeReadIsNamed() throws {
    let samples = try DataSamples.folder()
    try samples.write(Array("{".utf8), to: "programme/broken.json")
    let source = Results.Source(try MeetingPlace(samples.data), samples.data)
    let period = CalendarPeriod(.month, containing: day)
    let followUp = try FollowUp(of: period, sources: [source], now: .distantFuture)
    #expect(followUp.results.unread.documents == ["programme/broken.json"])
    let results = try Results(
      of: period, comparedWith: period.before, sources: [source], now: .distantFuture)
    #expect(results?.unread == followUp.results.unread)
  }

  @Test func afterRandomEditsKeptAndCountedAnewAreTheSame() throws {
    let watched = Watched()
    for seed in Soak.seeds(2, "kept summaries") {
      var random = RandomJournal(seed: seed)
      for _ in 0..<60 {
        let edited = day + random.number(0...30)
        let device = random.element(["a", "b"])
        let stream: JournalPath.Stream = random.number(0...1) == 0 ? .feedback : .attendance
        let name = JournalSamples.file(device: device, day: edited, stream)
        let path = scratch.path + "/" + name
        var bytes = (try? scratch.bytes(name)) ?? []
        switch random.number(1...10) {
        case 1: bytes = random.damaged(bytes)
        case 2: bytes = []
        case 3...4: try? scratch.write(Array("junk\n".utf8), to: "local/.summaries/2026.jsonl")
        case 5: try? scratch.remove("local/.summaries/2026.jsonl")
        default:
          for _ in 0..<random.number(1...9) {
            bytes +=
              stream == .feedback ? random.feedback(on: edited) : random.attendance(on: edited)
          }
        }
        try scratch.write(bytes, to: name)
        watched.edited(path)
        let kept = try results(watched.disk)
        #expect(kept == (try results(unstamped)), "seed \(seed)")
      }
    }
  }

  /// A disk without stamps, on which everything is counted again.
  private var unstamped: Disk {
    var disk = Disk.live
    disk.stamp = { _ in nil }
    return disk
  }

  @Test func aDayThatHasNotChangedIsNotReadAgain() throws {
    let watched = Watched()
    var random = RandomJournal(seed: 1)
    for offset in 0..<10 {
      try scratch.write(
        (0..<9).flatMap { _ in random.feedback(on: day + offset) },
        to: JournalSamples.file(day: day + offset))
    }
    let first = try results(watched.disk)
    let read = watched.reads.withLock { $0 }
    #expect(try results(watched.disk) == first)
    #expect(watched.reads.withLock { $0 } == read)
    // The next day's journal may contain answers to a day's ratings.
    watched.edited(scratch.path + "/" + JournalSamples.file(day: day + 4))
    #expect(try results(watched.disk) == first)
    #expect(watched.reads.withLock { $0 } == read + 4)
  }

  @Test func aFileThatHasJustChangedIsNotTrusted() throws {
    var random = RandomJournal(seed: 1)
    try scratch.write(random.feedback(on: day), to: JournalSamples.file())
    _ = try results(.live)
    #expect((try? scratch.text("local/.summaries/2026.jsonl")) == nil)
    var book = FactBook()
    _ = try FactsReader(scratch.data, clock: { Date(timeIntervalSinceNow: 60) }).add(
      day...day, to: &book)
    #expect(try scratch.text("local/.summaries/2026.jsonl").hasPrefix(#"{"v":4,"names":["#))
  }

  @Test func aYearGivesBackWhatWasKept() throws {
    for seed in Soak.seeds(20, "summaries of a year") {
      var random = RandomJournal(seed: seed)
      var year = SummaryYear()
      let days = (0...5).map { day + $0 * 7 }
      let summaries = days.map { day in
        DaySummary(
          DayFacts(
            day: day,
            feedback: JournalDay.records([(0..<20).flatMap { _ in random.feedback(on: day) }]),
            attendance: JournalDay.records([(0..<20).flatMap { _ in random.attendance(on: day) }])))
      }
      for summary in summaries { year.keep(summary, files: seed) }
      let read = try #require(SummaryYear(year.bytes))
      for summary in summaries {
        let kept = try #require(read.summary(of: summary.day, files: seed))
        #expect(read.summary(of: summary.day, files: seed + 1) == nil)
        // Strings have other numbers in a file of several days, but the same meaning.
        #expect(book(kept) == book(summary), "seed \(seed)")
      }
      #expect(read.bytes == year.bytes)
      var damaged = year.bytes
      damaged[random.number(0...(damaged.count - 1))] ^= 1
      #expect(SummaryYear(damaged) == nil, "seed \(seed)")
      #expect(SummaryYear(Array(year.bytes.dropLast(random.number(1...200)))) == nil)
    }
  }

  /// The facts in a summary, independent of the numbers of its strings.
  private func book(_ summary: DaySummary) -> Set<String> {
    func session(_ meeting: FactBook.Meeting) -> String {
      guard meeting.activity >= 0 else { return "" }
      return "\(summary.names[Int(meeting.activity)]) \(meeting.day) \(meeting.second)"
    }
    func name(_ number: Int32) -> String { summary.names[Int(number)] }
    let ratings = summary.ratings.map { row in
      "\(session(row.meeting)) \(row.score)/\(row.scale) \(name(row.language)) \(row.hour)"
        + " \(row.band) \(row.isFlood) \(row.count) \(row.day)"
    }
    let answers = summary.answers.map { row in
      "\(session(row.meeting)) \(name(row.set)) \(name(row.question)) \(name(row.choice))"
        + " \(row.count) \(row.day)"
    }
    let came = summary.came.map { row in
      "\(session(row.meeting)) \(row.arrivals) \(row.firstVisits) \(row.bands) \(row.day)"
    }
    return Set(ratings + answers + came + ["\(summary.hasWishes) \(summary.damagedLines)"])
  }

  @Test(arguments: [
    #""sessions":[],"ratings":[1,5,5,0,9,0,0,1],"answers":[],"came":[]"#,
    #""sessions":[],"ratings":[0,5,5,7,9,0,0,1],"answers":[],"came":[]"#,
    #""sessions":[3,0,0],"ratings":[],"answers":[],"came":[]"#,
    #""sessions":[],"ratings":[],"answers":[0,0,0,9,1],"came":[]"#,
    #""sessions":[],"ratings":[],"answers":[],"came":[-1,1,1,0,0,0,0,0]"#,
    #""sessions":[],"ratings":[0,0,0],"answers":[],"came":[]"#,
    #""sessions":[],"ratings":[99999999999999999999],"answers":[],"came":[]"#,
    #""sessions":[],"ratings":[-,1],"answers":[],"came":[]"#,
    #""sessions":[],"ratings":[1,],"answers":[],"came":[]"#,
    #""sessions":[],"ratings":["#,
  ])
  func aLineThatSomebodyMadeUpHarmsNothing(rows: String) {
    let head = #"{"day":"2026-11-20","files":"1f","wishes":[],"damaged":[],"#
    #expect(DaySummary(Array((head + rows + "}").utf8)[...], names: ["sv"]) == nil)
    #expect(DaySummary(Array((head + rows).utf8)[...], names: ["sv"]) == nil)
  }

  @Test func numbersThatNoKioskCountsHarmNothing() throws {
    let line =
      #"{"day":"2026-11-20","files":"1f","wishes":[],"damaged":[],"#
      + #""sessions":[0,-999999999,-7],"ratings":[1,999,300,0,99,9,1,99999999999],"answers":[],"came":[]}"#
    let summary = try #require(DaySummary(Array(line.utf8)[...], names: ["sv"]))
    var book = FactBook()
    book.add(summary, of: 0)
    let insight = PeriodStatistics(book, of: day...day, places: [place], now: .distantFuture)
    #expect(Release(insight, by: []).whole.scores == nil)
  }

  @Test func theChecksumIsThatOfEverybodyElse() {
    // The check value of CRC-32/ISO-HDLC, and lengths around the block size of eight bytes.
    #expect(CRC32.text(Array("123456789".utf8)[...]) == "cbf43926")
    let bytes = (0..<40).map { UInt8($0 * 7 % 251) }
    for length in 0...40 {
      var value: UInt32 = ~0
      for byte in bytes[..<length] {
        value ^= UInt32(byte)
        for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
      }
      #expect(CRC32.checksum(bytes[..<length]) == ~value)
    }
  }
}
