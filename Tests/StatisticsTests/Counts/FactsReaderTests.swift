import Foundation
import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

@Suite struct FactsReaderTests {
  private let scratch: ScratchFolder
  private let day = JournalSamples.day

  init() throws { scratch = try ScratchFolder() }

  private func rating(_ score: Int) -> JournalEvent {
    FeedbackEvent.rating(Rating(session: nil, score: score, language: "sv", hour: 23))
      .journalEvent(id: .random())
  }

  private func write(_ events: [JournalEvent], on day: LocalDate, device: String = "a") throws {
    var writer = JournalWriter(root: scratch.path, device: device)
    try writer.append(events, to: .feedback, on: day)
  }

  private func scores(_ facts: [DayFacts]) -> [Int: [Int]] {
    facts.reduce(into: [:]) { scores, fact in
      scores[fact.day.dayNumber] = fact.ratings.flatMap { key, count in
        Array(repeating: key.score, count: count)
      }.sorted()
    }
  }

  @Test func whatIsTakenBackAfterMidnightIsGoneFromItsDay() throws {
    let (kept, gone, next) = (rating(5), rating(1), rating(3))
    try write([kept, gone], on: day)
    try write(
      [
        FeedbackEvent.retract(event: gone.id).journalEvent(id: .random()), next,
      ], on: day + 1)
    let facts = try FactsReader(scratch.data).read(day...(day + 1))
    #expect(scores(facts) == [day.dayNumber: [5], (day + 1).dayNumber: [3]])
    // Even if the later day itself is not requested.
    #expect(scores(try FactsReader(scratch.data).read(day...day)) == [day.dayNumber: [5]])
  }

  @Test func devicesAddUpAndTheSameEventCountsOnce() throws {
    let twice = rating(4)
    try write([twice, rating(2)], on: day)
    try write([twice, rating(5)], on: day, device: "b")
    #expect(scores(try FactsReader(scratch.data).read(day...day)) == [day.dayNumber: [2, 4, 5]])
  }

  @Test func manyDaysComeInTheirOrderWithTheShareThatIsDone() throws {
    for offset in 0..<150 { try write([rating(offset % 5 + 1)], on: day + offset) }
    try Data([0xFF]).write(to: URL(filePath: scratch.path + "/journal/a/notes.txt"))
    var shares: [Double] = []
    let facts = try FactsReader(scratch.data).read((day + 10)...(day + 500)) { shares.append($0) }
    #expect(facts.map(\.day) == (10..<150).map { day + $0 })
    #expect(facts.map { $0.ratings.values.reduce(0, +) } == Array(repeating: 1, count: 140))
    #expect(shares == shares.sorted() && shares.last == 1)
  }

  @Test func anEmptyFolderHasNoFacts() throws {
    #expect(try FactsReader(scratch.data).read(day...(day + 1000)).isEmpty)
  }
}
