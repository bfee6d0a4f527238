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

  /// A flood may be found out after midnight, when others have rated already.
  @Test func whatTheNextDaySaysOfARatingCountsWhereverItStands() throws {
    func event(_ event: FeedbackEvent) -> JournalEvent { event.journalEvent(id: .random()) }
    let (flood, gone, aged) = (rating(1), rating(2), rating(3))
    try write([flood, gone, aged], on: day)
    let answer = Answer(rating: aged.id, set: "grund/1", question: "age", choice: "older")
    try write(
      [
        rating(5), event(.wish(Wish(text: "Körsång", language: "sv", hour: 0))),
        event(.flood(rating: flood.id)), event(.retract(event: gone.id)), event(.answer(answer)),
      ], on: day + 1)
    let ratings = try #require(try FactsReader(scratch.data).read(day...day).first).ratings
    #expect(ratings.values.reduce(0, +) == 2)
    #expect(ratings.keys.filter(\.isFlood).map(\.score) == [1])
    #expect(ratings.keys.filter { !$0.isFlood }.map(\.band) == [.older])
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
