import KioskModel

/// What the journals of a day tell the screen.
struct JournalsReading: Sendable {
  /// Who came and went, also the day before: a session that began before midnight goes on.
  var attendance: [JournalRecord] = []
  /// Those of them that this kiosk has written, with the day in whose journal they are.
  var own: [(day: LocalDate, record: JournalRecord)] = []
  /// What visitors have said that day at this kiosk.
  var feedback: [JournalRecord] = []
  /// A question to the room that nobody has ended.
  var poll: PollTally?
}
