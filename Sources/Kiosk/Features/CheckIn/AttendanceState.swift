import KioskModel

/// The attendance of the day: what is on the disk, and what is still being saved.
struct AttendanceState: FeatureState {
  fileprivate var attendance = Attendance()
  fileprivate var counting = CountingHistory()
  fileprivate var unsaved: [UnsavedAttendance] = []

  mutating func journalsRead(_ reading: JournalsReading, _ context: Context) {
    attendance.apply(reading.attendance)
    for (day, record) in reading.own {
      if let event = AttendanceEvent(record) { counting.apply(event, id: record.id, day: day) }
    }
  }

  mutating func othersWrote(_ entries: [OthersEntry], _ context: Context) {
    attendance.apply(entries.filter { $0.stream == .attendance }.map(\.record))
  }

  /// Entries that are still being saved stay in `unsaved` and are counted once they are on the
  /// disk.
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
      counting.apply(entry.event, id: entry.id, day: entry.day)
      // Earlier days are not shown here.
      if entry.day >= context.now.date - 1 { attendance.apply(entry.event, id: entry.id) }
    }
    unsaved.removeAll { ids.contains($0.id) }
  }
}

extension Context {
  /// The attendance of the day, as far as it is on the disk.
  var attendance: Attendance {
    get { states[AttendanceState.self].attendance }
    set { states[AttendanceState.self].attendance = newValue }
  }

  /// The key presses with which this kiosk has counted people.
  var counting: CountingHistory { states[AttendanceState.self].counting }

  /// Attendance that is still being saved, and so is not shown as counted.
  var unsaved: [UnsavedAttendance] { states[AttendanceState.self].unsaved }
}
