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
  /// The progress of each target.
  package var targets: [TargetStanding]
  /// The reference values of other measures.
  package var references: [ReferenceValue]
  /// The days with wishes by the place's number.
  package var wishDays: [Int: Set<LocalDate>]

  /// The follow-up of some days from the journals of one or several places.
  ///
  /// - Parameters:
  ///   - sources: The places with their data folders.
  ///   - progress: Receives the completed share, from 0 to 1.
  package init(
    of days: ClosedRange<LocalDate>, by dimensions: [Division] = Division.shown,
    plan: TargetPlan = TargetPlan(), references: [ReferenceValue] = [],
    sources: [Results.Source], now: Date, progress: (Double) -> Void = { _ in }
  ) throws(DiskError) {
    let periods = FollowUpPeriods(days, plan.targets)
    var book = FactBook()
    for (number, source) in sources.enumerated() {
      _ = try source.reader.add(periods.stretches, to: &book, place: number) {
        progress((Double(number) + $0) / Double(sources.count))
        return true
      }
    }
    self.init(
      book, periods: periods, by: dimensions, plan: plan, references: references,
      places: sources.map(\.place), now: now)
    results.unread = UnreadableFiles(book, sources)
  }

  init(
    _ book: FactBook, periods: FollowUpPeriods, by dimensions: [Division], plan: TargetPlan,
    references: [ReferenceValue], places: [MeetingPlace], now: Date
  ) {
    let days = periods.days
    let dimensions = places.count > 1 ? [.site] + dimensions : dimensions
    let closed = places.map { ClosedSessions($0, by: now) }
    let own = PeriodStatistics(book, of: days, places: places, closed: closed)
    let others = PeriodStatistics(
      book, of: periods.all, without: days, places: places, closed: closed)
    let before = PeriodStatistics(book, of: periods.before, places: places, closed: closed)
    let known = book.days.sorted()
    let counted = periods.years.filter { year in known.contains(where: year.contains) }
    let sought = plan.targets.map { $0.sum(until: days.upperBound) }
    let sums = ([periods.before] + counted).map { AnswerSum(days: $0) } + sought.compactMap(\.self)
    let tables = own.tables(
      by: dimensions, within: nil, parts: [], beside: AnswerSums(sums, others: others))
    results = Results(own, shown: tables, before: before)
    if !tables.sums[0] {
      results.before = nil
      results.change = nil
    }
    wishDays = book.wishDays
    self.references = references
    let sessions = places.flatMap { $0.programme.sessionsByActivity(on: periods.held) }
    held = HeldSessions(sessions, on: days, now: now)
    var years = [PeriodYear(days: days, row: results.whole, held: held.whole)]
    for (year, isShown) in zip(counted, tables.sums.dropFirst()) {
      var row = Results.row(PeriodStatistics(book, of: year, places: places, closed: closed).whole)
      if !isShown { row.scores = nil }
      years.insert(
        PeriodYear(
          days: year, row: row, held: HeldSessions(sessions, on: year, now: now).whole,
          countedFrom: year == counted.last ? Self.beginning(of: known, in: year) : nil), at: 0)
    }
    self.years = counted.isEmpty ? [] : years
    let counter = TargetCounter(insights: [own, others], sessions: sessions, now: now)
    var rest = tables.sums.dropFirst(1 + counted.count)
    targets = zip(plan.targets, sought).map { target, sum in
      counter.standing(
        target, until: days.upperBound, isShown: sum != nil && rest.popFirst() == true)
    }
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
