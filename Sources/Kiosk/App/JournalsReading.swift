import KioskModel

/// What was read from the journals of a day.
struct JournalsReading: Sendable {
  /// Attendance, including the day before: a session may have begun before midnight.
  var attendance: [JournalRecord] = []
  /// The attendance that this kiosk recorded, with the day of the journal it is in.
  var own: [(day: LocalDate, record: JournalRecord)] = []
  /// The feedback given at this kiosk that day.
  var feedback: [JournalRecord] = []
  /// A question to the room that is still open.
  var poll: PollTally?
}
