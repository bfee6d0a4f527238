import Foundation
import Testing

@testable import KioskModel

@Suite struct RatingLogTests {
  private let lecture = Session.ID("lecture/2026-11-20T13:30:00")

  /// A rating and its time in seconds.
  private struct Press {
    var score: Int
    var at: Double
  }

  /// The indices of the ratings that are marked as a flood.
  private func marked(
    _ presses: [Press], visitors: Int?, limits: RatingLimits = RatingLimits(),
    log: RatingLog = RatingLog()
  ) -> [Int] {
    var log = log
    var left: Set<Int> = []
    for (place, press) in presses.enumerated() {
      let rating = Rating(session: lecture, score: press.score, language: "sv", hour: 15)
      let verdict = log.apply(
        rating, id: String(place), visitors: visitors, at: .seconds(press.at), limits: limits)
      if verdict.isFlood { left.insert(place) }
      left.formUnion(verdict.earlier.compactMap { Int($0) })
    }
    return left.sorted()
  }

  private func queue(_ scores: [Int], every seconds: Double) -> [Press] {
    scores.enumerated().map { Press(score: $1, at: Double($0) * seconds) }
  }

  @Test func aQueueAfterALectureCounts() {
    let scores = (0..<25).map { 1 + ($0 * 7) % 5 }
    #expect(marked(queue(scores, every: 2.4), visitors: 27) == [])
    #expect(marked(queue(scores, every: 2.4), visitors: nil) == [])
    // After a good lecture everybody gives the same score.
    let glad = Array(repeating: 5, count: 25)
    #expect(marked(queue(glad, every: 2.4), visitors: 27) == [])
  }

  @Test(arguments: [0.5, 1.0]) func oneKeyAgainAndAgainIsMarkedFromItsFirstPress(every: Double) {
    let presses = queue(Array(repeating: 2, count: 40), every: every)
    #expect(marked(presses, visitors: 27) == Array(0..<40))
  }

  @Test func whatCameBeforeTheHammeringCounts() {
    let before = [Press(score: 5, at: 0), Press(score: 2, at: 30)]
    let hammering = (0..<12).map { Press(score: 2, at: 60 + Double($0)) }
    #expect(marked(before + hammering, visitors: 27) == Array(2..<14))
  }

  @Test func moreThanHaveComeAreMarked() {
    // Seven visitors: fourteen ratings and ten to spare.
    let presses = (0..<30).map { Press(score: 1 + $0 % 5, at: Double($0) * 8) }
    #expect(marked(presses, visitors: 7) == Array(24..<30))
    // Where visitors are not counted, ten minutes may have twice the limit for a minute.
    let steady = (0..<80).map { Press(score: 1 + $0 % 5, at: Double($0) * 3) }
    #expect(marked(steady, visitors: nil) == Array(60..<80))
  }

  @Test func fasterThanAQueueIsMarked() {
    let presses = (0..<50).map { Press(score: 1 + $0 % 5, at: Double($0)) }
    #expect(marked(presses, visitors: 200) == Array(30..<50))
  }

  @Test func theLimitsAreSettings() throws {
    let limits = try RatingLimits(
      JSONReader([
        "sameScoreInTenSeconds": 2, "ratingsPerMinute": 5, "ratingsPerTenVisitors": 1,
      ]))
    #expect(limits.perTenVisitors == RatingLimits.perTenVisitorsRange.lowerBound)
    #expect(marked(queue([1, 2, 3, 4, 5, 1], every: 5), visitors: 100, limits: limits) == [5])
    #expect(marked(queue([1, 1, 1], every: 2), visitors: 100, limits: limits) == [0, 1, 2])
  }

  @Test func whatIsTakenBackMakesRoom() {
    var log = RatingLog()
    for number in 0..<20 {
      let rating = Rating(session: lecture, score: 1 + number % 5, language: "sv", hour: 15)
      let verdict = log.apply(
        rating, id: String(number), visitors: 0, at: .seconds(number * 10),
        limits: RatingLimits())
      #expect(!verdict.isFlood)
      log.note(.retract(event: String(number)))
    }
  }

  @Test func theJournalIsTakenOverAfterARestart() {
    let events: [FeedbackEvent] =
      (0..<24).map { number in
        .rating(
          Rating(
            session: number == 0 ? nil : lecture, score: 3, language: "sv", hour: 15,
            isFlood: number == 20))
      } + [.retract(event: "21"), .flood(rating: "22")]
    let records = events.enumerated().map { place, event in
      let entry = event.journalEvent(id: UUID())
      return JournalRecord(
        sequence: place + 1, id: String(place), type: entry.type, content: entry.content)
    }
    let log = RatingLog(records)
    #expect(log.count == 24)
    // Twenty ratings of the lecture count, the limit for five visitors.
    let presses = (0..<4).map { Press(score: 1 + $0, at: 5000 + Double($0) * 9) }
    #expect(marked(presses, visitors: 5, log: log) == [0, 1, 2, 3])
    #expect(marked(presses, visitors: 6, log: log) == [2, 3])
  }

  @Test func aHandThatSlipsGivesOneRating() {
    var log = RatingLog()
    let rating = Rating(session: nil, score: 4, language: "sv", hour: 15)
    _ = log.apply(rating, id: "a", visitors: nil, at: .seconds(10), limits: RatingLimits())
    #expect(log.isRepeat(4, at: .seconds(10.9)))
    #expect(!log.isRepeat(4, at: .seconds(11)))
    #expect(log.isRepeat(5, at: .seconds(10.4)))
    #expect(!log.isRepeat(5, at: .seconds(10.5)))
    #expect(log.isQueue(at: .seconds(30)))
    #expect(!log.isQueue(at: .seconds(30.1)))
  }

  @Test func whatIsOnItsWayToTheDiskIsCountedAfterAReading() {
    var log = RatingLog()
    let rating = Rating(session: lecture, score: 4, language: "sv", hour: 15)
    _ = log.apply(rating, id: "a", visitors: nil, at: .seconds(10), limits: RatingLimits())
    let counted = log.count
    #expect(counted == 1 && RatingLog([], after: log).count == counted)
  }
}
