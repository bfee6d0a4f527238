internal import Foundation

/// The result of evaluating every series of a programme.
package struct SeriesCheck: Sendable, Equatable {
  /// The days for which they are evaluated: one year back and one year ahead.
  package let days: ClosedRange<LocalDate>
  /// The number of recurring activities.
  package private(set) var count = 0
  /// The number of their sessions on those days.
  package private(set) var sessions = 0
  /// The files of series with more sessions than are shown.
  package private(set) var cut: [String] = []

  /// Evaluates the series of some activities around a day.
  ///
  /// - Parameters:
  ///   - activities: The activities by file name.
  ///   - place: The meeting place's time zone.
  ///   - folder: The folder of the files.
  init(_ activities: [String: Activity], around day: LocalDate, place: TimeZone, in folder: String)
  {
    days = (day - 366)...(day + 366)
    let from = place.instant(of: LocalDateTime(days.lowerBound))
    let to = place.instant(of: LocalDateTime(days.upperBound + 1))
    for (name, activity) in activities.sorted(by: { $0.key < $1.key }) {
      guard !activity.recurrenceRules.isEmpty || !activity.recurrenceOverrides.isEmpty else {
        continue
      }
      let found = activity.sessions(from: from, to: to, place: place).count
      count += 1
      sessions += found
      if found >= Activity.maxSessions(from: from, to: to) { cut.append(folder + "/" + name) }
    }
  }
}
