import Foundation
import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// The course of activities is made of the releases of its periods, and of nothing else.
@Suite struct ActivityCourseTests {
  private let samples: ScratchFolder
  private let place: MeetingPlace
  private let month = CalendarPeriod(.month, containing: JournalSamples.day)

  init() throws {
    samples = try DataSamples.folder()
    place = try MeetingPlace(samples.data)
    // The walk in five months, in one of them too few; something that is no longer planned in all.
    var (period, counts) = (month, [12, 30, 2, 6, 9])
    while let count = counts.popLast() {
      try rate("walk", count, on: period.days.lowerBound + 3)
      try rate("gone-\(counts.count)", 20, on: period.days.lowerBound + 3)
      try rate(nil, 20, on: period.days.lowerBound + 3)
      period = period.before
    }
  }

  private func rate(_ activity: String?, _ count: Int, on day: LocalDate) throws {
    let session = try activity.map { try #require(Session.ID("\($0)/\(day)T10:00:00")) }
    var writer = JournalWriter(root: samples.path, device: "a")
    try writer.append(
      (0..<count).map { number in
        FeedbackEvent.rating(
          Rating(session: session, score: number % 5 + 1, language: "sv", hour: 11)
        ).journalEvent(id: UUID())
      }, to: .feedback, on: day)
  }

  private func results(of period: CalendarPeriod) throws -> Results {
    let now = place.site.timeZone.instant(of: LocalDateTime(month.days.upperBound + 40))
    return try #require(
      try Results(
        of: period, comparedWith: period.before,
        sources: [Results.Source(place, samples.data)], now: now))
  }

  @Test func eachPointIsWhatTheReportOfItsPeriodTells() throws {
    let course = try results(of: month).course
    #expect(course.periods.count == 12 && course.periods.last == month)
    #expect(course.rows.map(\.key) == ["walk"])
    let row = try #require(course.rows.first)
    #expect(row.scores.suffix(6).map { $0 == nil } == [true, false, false, true, false, false])
    for (period, scores) in zip(course.periods, row.scores) {
      let table = try results(of: period).tables.first { $0.dimension == .activity }
      #expect(table?.rows.first { $0.key == "walk" }?.scores == scores, "\(period.key)")
    }
  }

  @Test func whatHasBeenShownOfAMonthStaysAlsoThere() throws {
    let before = month.before
    let shown = try results(of: before)
    try rate("walk", 40, on: before.days.lowerBound + 4)
    let point = try results(of: month).course.rows.first?.scores.dropLast().last
    #expect(point == shown.tables.first?.rows.first { $0.key == "walk" }?.scores)
  }

  @Test func fewerThanThreePeriodsAreNoCourse() throws {
    #expect(try results(of: month.before.before.before).course == ActivityCourse())
    #expect(try results(of: month.before).course.rows.count == 1)
  }

  @Test func weeksLeadUpToAWeekAndMonthsToAllElse() throws {
    let week = CalendarPeriod(.week, containing: JournalSamples.day)
    #expect(ActivityCourse.periods(until: week).map(\.length) == Array(repeating: .week, count: 12))
    #expect(ActivityCourse.periods(until: week).last == week)
    for length in [CalendarPeriod.Length.month, .quarter, .year] {
      let period = CalendarPeriod(length, containing: JournalSamples.day)
      let periods = ActivityCourse.periods(until: period)
      #expect(periods.allSatisfy { $0.length == .month } && periods.count == 12)
      #expect(periods.last?.days.upperBound == period.days.upperBound)
      #expect(ActivityCourse.days(until: period).lowerBound == periods.first?.days.lowerBound)
    }
  }

  @Test func daysAreReadOnce() {
    func days(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<LocalDate>] {
      ranges.map { LocalDate(dayNumber: $0.lowerBound)...LocalDate(dayNumber: $0.upperBound) }
    }
    #expect(days([9...12, 1...3, 4...5, 10...11, 7...7]).merged() == days([1...5, 7...7, 9...12]))
    #expect(days([]).merged().isEmpty)
  }
}
