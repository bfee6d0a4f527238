import KioskModel

/// Who is at which session, as far as it is on the disk, and who is on the way there.
struct AttendanceState: FeatureState {
  fileprivate var attendance = Attendance()
  fileprivate var counting = CountingHistory()
  fileprivate var unsaved: [UnsavedAttendance] = []

  mutating func journalsRead(_ reading: JournalsReading, _ context: Context) {
    attendance.take(reading.attendance)
    for (day, record) in reading.own {
      if let event = AttendanceEvent(record) { counting.take(event, id: record.id, day: day) }
    }
  }

  /// What waits for the disk goes on waiting, and is counted when it is there.
  mutating func dayBegan(_ context: Context) {
    attendance = Attendance()
    counting = CountingHistory()
  }

  mutating func recorded(_ entry: JournalBatch.Entry, day: LocalDate, _ context: Context) {
    guard case .attendance(let event) = entry.entry else { return }
    unsaved.append(UnsavedAttendance(id: entry.name, event: event, day: day))
  }

  mutating func saved(_ ids: [String], _ context: Context) {
    for entry in unsaved where ids.contains(entry.id) {
      counting.take(entry.event, id: entry.id, day: entry.day)
      // Of earlier days nothing is shown here.
      if entry.day >= context.now.date - 1 { attendance.take(entry.event, id: entry.id) }
    }
    unsaved.removeAll { ids.contains($0.id) }
  }
}

extension Context {
  /// How many are at each session, as far as it is on the disk.
  var attendance: Attendance {
    get { states[AttendanceState.self].attendance }
    set { states[AttendanceState.self].attendance = newValue }
  }

  /// What this kiosk has counted, press by press.
  var counting: CountingHistory { states[AttendanceState.self].counting }

  /// Who came and went and is on the way to the disk: nobody is told that it is counted.
  var unsaved: [UnsavedAttendance] { states[AttendanceState.self].unsaved }
}
