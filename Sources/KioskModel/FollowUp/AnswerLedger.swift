internal import Foundation

/// All answers of a follow-up as parts that can be summed in several ways.
struct AnswerLedger {
  private let insight: Insight
  private let ratings: [FactBook.RatingRow]

  /// The answers that count.
  init(_ insight: Insight) {
    self.insight = insight
    ratings = insight.ratings.filter { !$0.isFlood && Int($0.scale) == Scores().scale }
  }

  /// The answers of some days at some activities.
  func parts(
    on days: ClosedRange<LocalDate>, where filter: ActivityFilter = ActivityFilter()
  ) -> Set<Int> {
    Set(
      ratings.indices.filter { index in
        Self.contains(days, ratings[index].day)
          && matches(filter, ratings[index].meeting, ratings[index].place)
      })
  }

  /// The guard of a report that shows some days by some dimensions.
  func overlapGuard(
    of days: ClosedRange<LocalDate>, by dimensions: [Division]
  ) -> OverlapGuard {
    let whole = dimensions.isEmpty ? [] : parts(on: days)
    let order = Array(whole)
    var sorting = Sorting(dimensions, names: insight.names, book: insight.book)
    for index in order { sorting.add(ratings[index]) }
    let tables = dimensions.indices.map { column in
      var groups: [String: Set<Int>] = [:]
      for (row, index) in order.enumerated() {
        let number = Int(sorting.places[row * dimensions.count + column])
        for key in sorting.columns[column].lists[number] {
          groups[key, default: []].insert(index)
        }
      }
      return Array(groups.values)
    }
    return OverlapGuard(counts: ratings.map { Int($0.count) }, tables: tables, whole: whole)
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
        Self.contains(days, $0.day) && matches(target.filter, $0.meeting, $0.place)
      }
      return Double(came.reduce(0) { $0 + Int(isAll ? $1.arrivals : $1.firstVisits) })
    case .ratings, .index:
      let parts = parts(on: days, where: target.filter)
      guard guarding.admits(parts, asPeriod: false) else { return nil }
      var scores = Scores()
      for index in parts {
        scores.add(Int(ratings[index].score), times: Int(ratings[index].count))
      }
      return target.measure == .index ? scores.index : Double(scores.count)
    }
  }

  private static func contains(_ days: ClosedRange<LocalDate>, _ day: Int32) -> Bool {
    days.contains(LocalDate(dayNumber: Int(day)))
  }

  private func matches(
    _ filter: ActivityFilter, _ meeting: FactBook.Meeting, _ place: Int16
  ) -> Bool {
    let uid = insight.book.session(meeting)?.activity
    return filter.matches(insight.names.known(uid, Int(place)))
  }
}
