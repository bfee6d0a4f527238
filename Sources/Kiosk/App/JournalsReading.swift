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
