import KioskModel

nonisolated extension Job where Value == Attendance {
  /// Reads the attendance of a day.
  static func readAttendance(on day: LocalDate) -> Job {
    Job { environment, _ in
      Attendance(try Journal(root: environment.folder.root).read(.attendance, on: day).records)
    }
  }
}
