import KioskModel

/// Somebody who came or went, as long as it is not on the disk.
struct UnsavedAttendance: Sendable {
  /// The event's name in the journal.
  let id: String
  let event: AttendanceEvent
  /// The day in whose journal it belongs.
  let day: LocalDate
}

extension Context {
  /// Who is where once all that waits is on the disk: by this it is decided, and nothing of it is
  /// told as counted.
  var expectedAttendance: Attendance {
    unsaved.reduce(into: attendance) { $0.take($1.event, id: $1.id) }
  }

  /// What this kiosk will have counted then.
  var expectedCounting: CountingHistory {
    unsaved.reduce(into: counting) { $0.take($1.event, id: $1.id, day: $1.day) }
  }
}
