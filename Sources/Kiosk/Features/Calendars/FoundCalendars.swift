import KioskModel

/// The calendar files that there are, and those that have been taken in before.
nonisolated struct FoundCalendars: Sendable {
  /// The paths of files.
  var files: [String]
  var known: [CalendarRecord]
}
