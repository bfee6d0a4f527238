import Foundation
import KioskModel
import TestSupport
import Testing

@testable import Kiosk
@testable import Statistics
@testable import TerminalUI

/// Random visitors use the real state of the kiosk, and the journal is compared with their
/// intentions: every saved rating is one visitor's press with that score, no answer belongs to
/// another visitor's rating, and nothing that was undone counts.
@Suite struct VisitorModelTests {
  /// The number of simulated half hours.
  private static var runs: Int {
    ProcessInfo.processInfo.environment["KIOSK_SOAK"] == "1" ? 300 : 18
  }

  @Test func everyRatingIsOneVisitorsPressAndEveryAnswerTheirs() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    let sizes = [(60, 18), (80, 24), (120, 33)].map { Size(columns: $0, rows: $1) }
    let times = ["2026-11-20T14:32:10", "2026-11-20T16:00:00", "2026-11-20T08:00:00"]
    var place = try Fixture.place()
    place.site = try Fixture.site { site in
      // No rating is flagged: other tests cover that.
      site["sameScoreInTenSeconds"] = .int(RatingLimits.sameScoreRange.upperBound)
      site["ratingsPerMinute"] = .int(RatingLimits.perMinuteRange.upperBound)
      site["ratingsPerTenVisitors"] = .int(RatingLimits.perTenVisitorsRange.upperBound)
    }
    var count = 0
    for run in 0..<Self.runs {
      let driver = try Driver(size: sizes[run % 3], at: times[run / 3 % 3], place: place)
      driver.checkIn(500, at: "lecture/2026-11-20T13:30:00")
      var crowd = Crowd(driver, random)
      crowd.spendHalfAnHour()
      random = crowd.random
      driver.finishHanging()
      driver.wait(.seconds(120))
      compare(crowd.visitors, driver.journal, "run \(run)")
      count += crowd.visitors.count
    }
    print("VisitorModelTests: \(count) visitors in \(Self.runs) half hours")
  }

  /// Compares a journal with the visitors' intentions.
  private func compare(_ visitors: [Crowd.Visitor], _ journal: [JournalEvent], _ run: Comment) {
    func events(_ type: String) -> [JournalEvent] { journal.filter { $0.type == type } }
    func text(_ event: JournalEvent, _ key: String) -> String? { event.content[key]?.stringValue }
    let ratings = events("rating")
    #expect(ratings.map { $0.content["score"]?.intValue } == visitors.map(\.score), run)
    let retracted = Set(events("retract").compactMap { text($0, "event") })
    var answers = 0
    for (visitor, rating) in zip(visitors, ratings) {
      let given = events("answer").filter { text($0, "rating") == rating.id }
      #expect(given.map { text($0, "choice") } == visitor.answers, run)
      #expect(retracted.contains(rating.id) == visitor.isTakenBack, run)
      answers += given.count
    }
    #expect(answers == events("answer").count, run)
    // The counts of the day include the ratings that were not undone, and their answers.
    let records = journal.enumerated().map { place, event in
      JournalRecord(sequence: place + 1, id: event.id, type: event.type, content: event.content)
    }
    let facts = DayFacts(day: LocalDate(dayNumber: 0), feedback: records, attendance: [])
    let kept = visitors.filter { !$0.isTakenBack }
    #expect(facts.ratings.values.reduce(0, +) == kept.count, run)
    let counted = kept.flatMap(\.answers).count { !$0.contains("/") }
    #expect(facts.answers.values.reduce(0, +) == counted, run)
  }
}
