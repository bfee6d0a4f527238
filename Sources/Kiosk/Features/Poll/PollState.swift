import KioskModel

/// The question to all in the room, as long as there is one.
struct PollState: FeatureState {
  fileprivate var tally: PollTally?

  /// The kiosk may have been started again while the room was being asked.
  mutating func journalsRead(_ reading: JournalsReading, _ context: Context) {
    tally = tally ?? reading.poll
  }

  /// A question that nobody has ended ends with its day.
  mutating func dayBegan(_ context: Context) { tally = nil }

  mutating func recorded(_ entry: JournalBatch.Entry, day: LocalDate, _ context: Context) {
    switch entry.entry {
    case .feedback(.poll(let poll)): tally = PollTally(poll)
    case .feedback(let event): tally?.take(event, id: entry.name)
    case .attendance, .audit: break
    }
  }

  /// While the room is asked that stands in the place of home; what was answered is shown once.
  mutating func home(_ context: Context) -> HomeReplacement? {
    guard let tally else { return nil }
    guard tally.hasEnded else { return .standing(PollScreen(tally.poll)) }
    self.tally = nil
    return .once(PollResultScreen(tally: tally))
  }
}

extension Context {
  /// The question to all in the room, as long as there is one.
  var poll: PollTally? {
    get { states[PollState.self].tally }
    set { states[PollState.self].tally = newValue }
  }
}
