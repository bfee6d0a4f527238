internal import Foundation

/// What comes of working out every series of a programme.
package struct SeriesCheck: Sendable, Equatable {
  /// The days over which they are worked out: a year back and a year ahead.
  package let days: ClosedRange<LocalDate>
  /// How many activities repeat.
  package private(set) var count = 0
  /// How many sessions they have on those days.
  package private(set) var sessions = 0
  /// The files of series that have more sessions than are shown.
  package private(set) var cut: [String] = []

  /// Works out the series of some activities, by the names of their files, around a day.
  ///
  /// - Parameters:
  ///   - place: The meeting place's zone.
  ///   - folder: The folder in which the files stand.
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
      if found >= Activity.mostSessions(from: from, to: to) { cut.append(folder + "/" + name) }
    }
  }
}
