import KioskModel

/// What was read from the journals of a day.
struct JournalsReading: Sendable {
  /// The attendance that this kiosk recorded, including the day before: a session may have begun
  /// before midnight.
  var attendance: [JournalRecord] = []
  /// The same, with the day of the journal it is in.
  var own: [(day: LocalDate, record: JournalRecord)] = []
  /// What other kiosks of the place have written on both days.
  var others: [OthersEntry] = []
  /// The feedback given at this kiosk that day.
  var feedback: [JournalRecord] = []
  /// A question to the room that is still open.
  var poll: PollTally?
}

nonisolated extension JournalsReading {
  /// What the journals of a day and of the night before it say.
  ///
  /// - Parameters:
  ///   - others: What other kiosks of the place have written.
  ///   - read: Gives what this kiosk has written in a journal of a day.
  init(
    of day: LocalDate, others: [OthersEntry] = [],
    read: (JournalPath.Stream, LocalDate) -> [JournalRecord]
  ) {
    let own = [day - 1, day].flatMap { night in
      read(.attendance, night).map { (day: night, record: $0) }
    }
    // What another kiosk of the place hears or asks its room is not this one's.
    let said = read(.feedback, day)
    self.init(
      attendance: own.map(\.record), own: own, others: others, feedback: said,
      poll: PollTally(open: said))
  }
}
