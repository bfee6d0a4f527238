public import Foundation

/// What a period came to, beside what it is measured against: what was held, the same days of
/// earlier years, targets and reference values.
public struct FollowUp: Sendable {
  /// What visitors thought, and who came.
  public var results: Results
  /// What was held.
  public var held: HeldSessions
  /// This year and earlier ones in which anything was counted, the earliest first; empty where
  /// there is nothing to compare with.
  public var years: [PeriodYear]
  /// How far each target has come.
  public var targets: [TargetStanding]
  /// Values of other measures.
  public var references: [ReferenceValue]
  /// The days of each place, by its number, on which somebody wished for something.
  public var wishDays: [Int: Set<LocalDate>]

  /// The follow-up of some days from the journals of one or several places.
  ///
  /// - Parameters:
  ///   - sources: The places with their data folders.
  ///   - progress: Called with the share that is done, 0–1.
  public init(
    of days: ClosedRange<LocalDate>, by dimensions: [Division] = Division.shown,
    plan: TargetPlan = TargetPlan(), references: [ReferenceValue] = [],
    sources: [Results.Source], now: Date, progress: (Double) -> Void = { _ in }
  ) throws(DiskError) {
    let periods = FollowUpPeriods(days, plan.targets)
    var book = FactBook()
    var done = 0.0
    let length = Double(periods.length * sources.count)
    for (number, source) in sources.enumerated() {
      for stretch in periods.stretches {
        let days = Double(stretch.upperBound - stretch.lowerBound + 1)
        _ = try FactsReader(source.folder).add(stretch, to: &book, place: number) {
          progress((done + $0 * days) / length)
          return true
        }
        done += days
      }
    }
    progress(1)
    self.init(
      book, periods: periods, by: dimensions, plan: plan, references: references,
      places: sources.map(\.place), now: now)
    results.unread = Unread(book, sources)
  }

  init(
    _ book: FactBook, periods: FollowUpPeriods, by dimensions: [Division], plan: TargetPlan,
    references: [ReferenceValue], places: [MeetingPlace], now: Date
  ) {
    let days = periods.days
    wishDays = book.wishDays
    let dimensions = places.count > 1 ? [.site] + dimensions : dimensions
    func insight(of days: ClosedRange<LocalDate>) -> Insight {
      Insight(book, of: days, places: places, now: now)
    }
    results = Results(insight(of: days), before: insight(of: periods.before), by: dimensions)
    let sessions = places.flatMap { $0.programme.sessions(on: periods.held) }
    held = HeldSessions(sessions, on: days, now: now)
    self.references = references
    let ledger = AnswerLedger(insight(of: periods.all))
    let known = book.days
    let counted = periods.years.filter { year in known.contains(where: year.contains) }
    let sought = plan.targets.map { ledger.parts(of: $0, until: days.upperBound) }
    // No other sums share days with the tables, and dividing all answers again takes time.
    let divides = sought.contains { $0 != nil }
    let sums = [ledger.parts(on: periods.before)] + counted.map { ledger.parts(on: $0) }
    let shown = ledger.shown(
      sums + sought.compactMap(\.self), beside: days, by: divides ? dimensions : [])
    if !shown[0] {
      results.before = nil
      results.change = nil
    }
    var years = [PeriodYear(days: days, row: results.whole, held: held.whole)]
    for (year, isShown) in zip(counted, shown.dropFirst()) {
      var row = Results.row(insight(of: year).whole)
      if !isShown { row.scores = nil }
      years.insert(
        PeriodYear(
          days: year, row: row, held: HeldSessions(sessions, on: year, now: now).whole,
          countedFrom: year == counted.last ? Self.beginning(of: known, in: year) : nil), at: 0)
    }
    self.years = counted.isEmpty ? [] : years
    var rest = shown.dropFirst(sums.count)
    targets = zip(plan.targets, sought).map { target, parts in
      let isShown = parts != nil && rest.popFirst() == true
      return ledger.standing(
        target, until: days.upperBound, sessions: sessions, now: now, parts: isShown ? parts : nil)
    }
  }

  /// The first day on which anything was counted, where that is long after the days begin.
  private static func beginning(
    of known: [LocalDate], in days: ClosedRange<LocalDate>
  ) -> LocalDate? {
    guard let first = known.first(where: days.contains),
      first - days.lowerBound > PeriodYear.longestGap
    else { return nil }
    return first
  }
}
