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

nonisolated extension JournalsReading {
  /// What the journals of a day and of the night before it say.
  ///
  /// - Parameter read: Gives what a journal of a day holds: what this kiosk has written, or all
  ///   kiosks of the place.
  init(
    of day: LocalDate,
    read: (JournalPath.Stream, LocalDate, _ isOwn: Bool) -> [JournalRecord]
  ) {
    let nights = [day - 1, day]
    // What another kiosk of the place hears or asks its room is not this one's.
    let said = read(.feedback, day, true)
    self.init(
      attendance: nights.flatMap { read(.attendance, $0, false) },
      own: nights.flatMap { night in
        read(.attendance, night, true).map { (day: night, record: $0) }
      },
      feedback: said, poll: PollTally(open: said))
  }
}
