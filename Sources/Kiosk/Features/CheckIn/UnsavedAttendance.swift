import KioskModel

/// An attendance event that is not on the disk yet.
struct UnsavedAttendance: Sendable {
  /// The id of the journal entry.
  let id: String
  let event: AttendanceEvent
  /// The day whose journal it belongs in.
  let day: LocalDate
}

extension Context {
  /// The attendance including what is still being saved. Decisions are based on it; only what is
  /// saved is shown as counted.
  var expectedAttendance: Attendance {
    unsaved.reduce(into: attendance) { $0.apply($1.event, id: $1.id) }
  }

  /// The presses of this kiosk including those still being saved.
  var expectedCounting: CountingHistory {
    unsaved.reduce(into: counting) { $0.apply($1.event, id: $1.id, day: $1.day) }
  }
}
