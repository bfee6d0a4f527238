import Foundation
import KioskModel
import Statistics

nonisolated extension Job where Value == Results {
  /// Works out what a period has shown, beside another one.
  static func readResults(
    of period: CalendarPeriod, comparedWith other: CalendarPeriod, place: MeetingPlace
  ) -> Job {
    Job([.takesLong, .endsWithScreen]) { environment, watch in
      let results = try Results(
        of: period, comparedWith: other,
        sources: [Results.Source(place, environment.folder)], now: watch.moment.wall,
        progress: {
          watch.progress($0)
          return !watch.isCancelled()
        })
      guard let results else { throw CancellationError() }
      return results
    }
  }

  /// Works out what the sessions of today have shown that nobody can rate any more.
  static func readResultsOfToday(_ day: LocalDate, place: MeetingPlace) -> Job {
    Job([.takesLong, .endsWithScreen]) { environment, watch in
      let results = try Results(
        ofSessionsOn: day, endedBy: watch.moment.wall.addingTimeInterval(-Session.ratedFor),
        source: Results.Source(place, environment.folder),
        progress: {
          watch.progress($0)
          return !watch.isCancelled()
        })
      guard let results else { throw CancellationError() }
      return results
    }
  }
}
