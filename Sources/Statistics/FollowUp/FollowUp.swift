package import Foundation
package import KioskModel

/// The follow-up of a period: its results together with sessions held, the same days of earlier
/// years, targets and reference values.
package struct FollowUp: Sendable {
  /// The ratings and arrivals.
  package var results: Results
  /// The sessions held.
  package var held: HeldSessions
  /// This year and the earlier ones with data, earliest first; empty if there is no earlier one.
  package var years: [PeriodYear]
  /// The difference between the last two years; nil if one of them is not shown.
  package var yearChange: Change?
  /// The progress of each target.
  package var targets: [TargetStanding]
  /// The reference values of other measures.
  package var references: [ReferenceValue]
  /// The days with wishes by the place's number.
  package var wishDays: [Int: Set<LocalDate>]

  /// The follow-up of a period from the journals of one or several places.
  ///
  /// - Parameters:
  ///   - sources: The places with their data folders.
  ///   - progress: Receives the completed share, from 0 to 1.
  package init(
    of period: CalendarPeriod, plan: TargetPlan = TargetPlan(), references: [ReferenceValue] = [],
    sources: [Results.Source], now: Date, progress: (Double) -> Void = { _ in }
  ) throws(DiskError) {
    let periods = FollowUpPeriods(period, plan.targets)
    var book = FactBook()
    for (number, source) in sources.enumerated() {
      _ = try source.reader.add(periods.stretches, to: &book, place: number) {
        progress((Double(number) + $0) / Double(sources.count))
        return true
      }
    }
    self.init(
      book, periods: periods, plan: plan, references: references, places: sources.map(\.place),
      releases: Releases(sources, now: now), now: now)
    results.unread = UnreadableFiles(book, sources)
  }

  init(
    _ book: FactBook, periods: FollowUpPeriods, plan: TargetPlan, references: [ReferenceValue],
    places: [MeetingPlace], releases: Releases, now: Date
  ) {
    let days = periods.days
    let closed = places.map { ClosedSessions($0, by: now) }
    func statistics(_ days: ClosedRange<LocalDate>) -> PeriodStatistics {
      PeriodStatistics(book, of: days, places: places, closed: closed)
    }
    let known = book.days.sorted()
    let counted = periods.years.filter { year in known.contains(where: year.contains) }
    results = Results(
      statistics(days), before: statistics(periods.before), releases: releases.release)
    let course = periods.course
    results.course = ActivityCourse(of: results.release, over: course) {
      releases.release(statistics($0.days)).release
    }
    wishDays = book.wishDays
    self.references = references
    let sessions = places.flatMap { $0.programme.sessionsByActivity(on: periods.held) }
    held = HeldSessions(sessions, on: days, now: now)
    var years = [PeriodYear(days: days, row: results.whole, held: held.whole)]
    var yearBefore: Release?
    for year in counted {
      let release = releases.release(statistics(year)).release
      yearBefore = yearBefore ?? release
      years.insert(
        PeriodYear(
          days: year, row: release.whole,
          held: HeldSessions(sessions, on: year, now: now).whole,
          countedFrom: year == counted.last ? Self.beginning(of: known, in: year) : nil), at: 0)
    }
    self.years = counted.isEmpty ? [] : years
    if let yearBefore { yearChange = Change(from: yearBefore, to: results.release) }
    let counter = TargetCounter(insight: statistics(periods.held), sessions: sessions, now: now)
    targets = plan.targets.map { counter.standing($0, until: days.upperBound) }
  }

  /// The first day with data if it is long after the start of the days; nil otherwise.
  private static func beginning(
    of known: [LocalDate], in days: ClosedRange<LocalDate>
  ) -> LocalDate? {
    guard let first = known.first(where: days.contains),
      first - days.lowerBound > PeriodYear.longestGap
    else { return nil }
    return first
  }
}
