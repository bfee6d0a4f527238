internal import Foundation

/// All answers of a follow-up as parts that can be summed in several ways.
struct AnswerLedger {
  private let insight: Insight
  private let ratings: [Insight.Fact<DayFacts.RatingKey>]
  private let activities: [String: Activity]

  /// The answers that count.
  init(_ insight: Insight, place: MeetingPlace) {
    self.insight = insight
    ratings = insight.ratings.filter { !$0.key.isFlood && $0.key.scale == Scores().scale }
    activities = Dictionary(
      place.programme.activities.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The answers of some days at some activities.
  func parts(
    on days: ClosedRange<LocalDate>, where filter: ActivityFilter = ActivityFilter()
  ) -> Set<Int> {
    Set(
      ratings.indices.filter { index in
        days.contains(ratings[index].day) && matches(filter, ratings[index].key.session)
      })
  }

  /// The guard of a report that shows some days by some dimensions.
  func overlapGuard(
    of days: ClosedRange<LocalDate>, _ shown: Insight, by dimensions: [Division]
  ) -> OverlapGuard {
    let whole = dimensions.isEmpty ? [] : parts(on: days)
    let tables = dimensions.map { dimension in
      var groups: [String: Set<Int>] = [:]
      for index in whole {
        let fact = ratings[index]
        for key in shown.keys(dimension, fact.key.session, fact.day, fact.key) {
          groups[key, default: []].insert(index)
        }
      }
      return Array(groups.values)
    }
    return OverlapGuard(counts: ratings.map(\.count), tables: tables, whole: whole)
  }

  /// How far a target has come by the end of a report.
  func standing(
    _ target: Target, until last: LocalDate, sessions: [Session], now: Date,
    guarding: inout OverlapGuard
  ) -> TargetStanding {
    guard let counted = target.counted(until: last) else {
      return TargetStanding(target: target, counted: nil, actual: nil)
    }
    return TargetStanding(
      target: target, counted: counted,
      actual: actual(target, counted, sessions: sessions, now: now, guarding: &guarding))
  }

  private func actual(
    _ target: Target, _ days: ClosedRange<LocalDate>, sessions: [Session], now: Date,
    guarding: inout OverlapGuard
  ) -> Double? {
    switch target.measure {
    case .sessions:
      return Double(HeldSessions(sessions, on: days, where: target.filter, now: now).whole.held)
    case .arrivals, .firstVisits:
      let isAll = target.measure == .arrivals
      let came = insight.came.filter {
        days.contains($0.day) && matches(target.filter, $0.key.session)
      }
      return Double(
        came.reduce(0) { $0 + (isAll ? $1.key.came.arrivals : $1.key.came.firstVisits) })
    case .ratings, .index:
      let parts = parts(on: days, where: target.filter)
      guard guarding.admits(parts, asPeriod: false) else { return nil }
      var scores = Scores()
      for index in parts { scores.add(ratings[index].key.score, times: ratings[index].count) }
      return target.measure == .index ? scores.index : Double(scores.count)
    }
  }

  private func matches(_ filter: ActivityFilter, _ session: Session.ID?) -> Bool {
    filter.matches(session.flatMap { activities[$0.activity] })
  }
}
