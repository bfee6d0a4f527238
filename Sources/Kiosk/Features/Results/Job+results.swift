import KioskModel
import Statistics

nonisolated extension Job where Value == Results {
  /// Works out what some days have shown, beside others.
  static func readResults(
    of days: ClosedRange<LocalDate>, comparedWith other: ClosedRange<LocalDate>,
    by dimensions: [Division], place: MeetingPlace
  ) -> Job {
    Job([.takesLong, .endsWithScreen]) { environment, watch in
      let results = try Results(
        of: days, comparedWith: other, by: dimensions, hasKinds: dimensions.contains(.kind),
        sources: [Results.Source(place, environment.folder)], now: watch.moment.wall,
        progress: {
          watch.progress($0)
          return !watch.isCancelled()
        })
      guard let results else { throw CancellationError() }
      return results
    }
  }
}
