import KioskModel

/// A calendar file that cannot be read, with its name.
nonisolated struct CalendarFailure: Error {
  let error: ICalendarError
  let file: String
}
