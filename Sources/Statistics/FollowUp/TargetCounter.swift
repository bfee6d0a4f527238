internal import Foundation
internal import KioskModel

/// The calculation of the progress of targets.
struct TargetCounter {
  /// The statistics of all days concerned.
  let insight: PeriodStatistics
  /// The sessions of the programme.
  let sessions: [Session]
  let now: Date

  /// The progress of a target by the end of a report.
  func standing(_ target: Target, until last: LocalDate) -> TargetStanding {
    guard let counted = target.counted(until: last) else {
      return TargetStanding(target: target, counted: nil, actual: nil)
    }
    return TargetStanding(target: target, counted: counted, actual: actual(target, counted))
  }

  private func actual(_ target: Target, _ days: ClosedRange<LocalDate>) -> Double? {
    let mask = ActivityMask(target.filter, of: insight)
    func isMeant(_ meeting: FactBook.Meeting, _ day: Int32, _ place: Int16) -> Bool {
      days.contains(LocalDate(dayNumber: Int(day))) && mask.contains(meeting, place)
    }
    switch target.measure {
    case .sessions:
      return Double(HeldSessions(sessions, on: days, where: target.filter, now: now).whole.held)
    case .arrivals, .firstVisits:
      let came = insight.came.filter { isMeant($0.meeting, $0.day, $0.place) }
      guard target.measure == .firstVisits else {
        return Double(came.reduce(0) { $0 + Int($1.arrivals) })
      }
      return RoundedCount(came.reduce(0) { $0 + Int($1.firstVisits) }).map { Double($0.low) }
    case .ratings, .index:
      var scores = Scores()
      for row in insight.ratings where row.isCounted && isMeant(row.meeting, row.day, row.place) {
        scores.add(Int(row.score), times: Int(row.count))
      }
      return ShownScores(scores).flatMap {
        target.measure == .index ? $0.index : Double($0.count.low)
      }
    }
  }
}
