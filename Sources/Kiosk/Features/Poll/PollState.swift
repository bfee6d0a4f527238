import KioskModel

/// The current question to the room.
struct PollState: FeatureState {
  fileprivate var tally: PollTally?

  /// The kiosk may have restarted while a question was open.
  mutating func journalsRead(_ reading: JournalsReading, _ context: Context) {
    tally = tally ?? reading.poll
  }

  /// A question belongs to the kiosk that asks it, but an answer counts wherever it was given.
  mutating func othersWrote(_ entries: [OthersEntry], _ context: Context) {
    for entry in entries where entry.stream == .feedback {
      guard let event = FeedbackEvent(entry.record), case .vote = event else { continue }
      tally?.apply(event, id: entry.record.id)
    }
  }

  /// A question that is still open ends with the day.
  mutating func dayBegan(_ context: Context) { tally = nil }

  mutating func recorded(_ entry: JournalBatch.Entry, day: LocalDate, _ context: Context) {
    switch entry.entry {
    case .feedback(.poll(let poll)): tally = PollTally(poll)
    case .feedback(let event): tally?.apply(event, id: entry.name)
    case .attendance, .audit: break
    }
  }

  /// Shows an open question until it is ended, and then its result once.
  mutating func home(_ context: Context) -> HomeReplacement? {
    guard let tally else { return nil }
    guard tally.hasEnded else { return .standing(PollScreen(tally.poll)) }
    self.tally = nil
    return .once(PollResultScreen(tally: tally))
  }
}

extension Context {
  /// The current question to the room and its answers; nil if there is none.
  var poll: PollTally? {
    get { states[PollState.self].tally }
    set { states[PollState.self].tally = newValue }
  }
}
