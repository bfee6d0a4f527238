internal import Foundation
internal import KioskModel

/// The calculation of the progress of targets.
struct TargetCounter {
  /// The statistics of all days concerned, without overlaps.
  let insights: [PeriodStatistics]
  /// The sessions of the programme.
  let sessions: [Session]
  let now: Date

  /// The progress of a target by the end of a report.
  ///
  /// - Parameter isShown: Whether a sum over ratings may be disclosed.
  func standing(_ target: Target, until last: LocalDate, isShown: Bool) -> TargetStanding {
    guard let counted = target.counted(until: last) else {
      return TargetStanding(target: target, counted: nil, actual: nil)
    }
    return TargetStanding(
      target: target, counted: counted, actual: actual(target, counted, isShown: isShown))
  }

  private func actual(
    _ target: Target, _ days: ClosedRange<LocalDate>, isShown: Bool
  ) -> Double? {
    switch target.measure {
    case .sessions:
      return Double(HeldSessions(sessions, on: days, where: target.filter, now: now).whole.held)
    case .arrivals, .firstVisits:
      let isAll = target.measure == .arrivals
      var count = 0
      for insight in insights {
        let mask = ActivityMask(target.filter, of: insight)
        for row in insight.came
        where days.contains(LocalDate(dayNumber: Int(row.day)))
          && mask.contains(row.meeting, row.place)
        {
          count += Int(isAll ? row.arrivals : row.firstVisits)
        }
      }
      return Double(count)
    case .ratings, .index:
      guard isShown else { return nil }
      var scores = Scores()
      for insight in insights {
        let mask = ActivityMask(target.filter, of: insight)
        for row in insight.ratings
        where row.isCounted && days.contains(LocalDate(dayNumber: Int(row.day)))
          && mask.contains(row.meeting, row.place)
        {
          scores.add(Int(row.score), times: Int(row.count))
        }
      }
      return target.measure == .index ? scores.index : Double(scores.count)
    }
  }
}

extension Target {
  /// The sum over ratings that the target needs by the end of a report; nil if it is not about
  /// ratings or has not started.
  func sum(until last: LocalDate) -> AnswerSum? {
    guard measure.isOfAnswers, let days = counted(until: last) else { return nil }
    return AnswerSum(days: days, filter: filter)
  }
}
