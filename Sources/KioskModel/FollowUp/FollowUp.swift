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

  /// The follow-up of some days from the journals of a data folder.
  ///
  /// - Parameter progress: Called with the share that is done, 0–1.
  public init(
    of days: ClosedRange<LocalDate>, by dimensions: [Division] = Division.shown,
    plan: TargetPlan = TargetPlan(), references: [ReferenceValue] = [],
    place: MeetingPlace, folder: DataFolder, now: Date, progress: (Double) -> Void = { _ in }
  ) throws(DiskError) {
    let periods = FollowUpPeriods(days, plan.targets)
    var facts: [DayFacts] = []
    var done = 0
    for stretch in periods.stretches {
      let length = stretch.upperBound - stretch.lowerBound + 1
      facts += try FactsReader(folder).read(stretch) {
        progress((Double(done) + $0 * Double(length)) / Double(periods.length))
      }
      done += length
    }
    progress(1)
    self.init(
      facts, periods: periods, by: dimensions, plan: plan, references: references, place: place,
      now: now)
  }

  init(
    _ facts: [DayFacts], periods: FollowUpPeriods, by dimensions: [Division], plan: TargetPlan,
    references: [ReferenceValue], place: MeetingPlace, now: Date
  ) {
    let days = periods.days
    func sums(of days: ClosedRange<LocalDate>) -> Insight {
      Insight(facts.filter { days.contains($0.day) }, of: days, place: place, now: now)
    }
    let insight = sums(of: days)
    results = Results(insight, before: sums(of: periods.before), by: dimensions)
    let sessions = place.programme.sessions(on: periods.held)
    held = HeldSessions(sessions, on: days, now: now)
    self.references = references
    let ledger = AnswerLedger(
      Insight(facts, of: periods.all, place: place, now: now), place: place)
    // No other sums share days with the tables, and dividing all answers again takes time.
    let divides = plan.targets.contains { $0.measure.isOfAnswers }
    var guarding = ledger.overlapGuard(of: days, insight, by: divides ? dimensions : [])
    if results.before != nil, !guarding.admits(ledger.parts(on: periods.before), asPeriod: true) {
      results.before = nil
      results.change = nil
    }
    var years = [PeriodYear(days: days, row: results.whole, held: held.whole)]
    let counted = periods.years.filter { year in facts.contains { year.contains($0.day) } }
    for year in counted {
      let parts = ledger.parts(on: year)
      var row = Results.row(sums(of: year).whole)
      if !guarding.admits(parts, asPeriod: true) { row.scores = nil }
      years.insert(
        PeriodYear(
          days: year, row: row, held: HeldSessions(sessions, on: year, now: now).whole,
          countedFrom: year == counted.last ? Self.beginning(of: facts, in: year) : nil), at: 0)
    }
    self.years = counted.isEmpty ? [] : years
    targets = plan.targets.map { target in
      ledger.standing(
        target, until: days.upperBound, sessions: sessions, now: now, guarding: &guarding)
    }
  }

  /// The first day on which anything was counted, where that is long after the days begin.
  private static func beginning(
    of facts: [DayFacts], in days: ClosedRange<LocalDate>
  ) -> LocalDate? {
    guard let first = facts.lazy.map(\.day).filter(days.contains).min(),
      first - days.lowerBound > PeriodYear.longestGap
    else { return nil }
    return first
  }
}
