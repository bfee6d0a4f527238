/// How far a question to the room has come.
package struct PollTally: Sendable, Hashable {
  /// The question.
  package let poll: Poll
  /// How often each answer was picked, by the events that said so.
  package private(set) var votes: [Int]
  /// Whether staff have ended it.
  package private(set) var hasEnded = false
  private var seen: Set<String> = []

  /// A question that nobody has answered yet.
  package init(_ poll: Poll) {
    self.poll = poll
    votes = poll.options.map { _ in 0 }
  }

  /// The last question of a day that has not been ended; nil where there is none.
  package init?(open records: [JournalRecord]) {
    var tally: PollTally?
    // The devices' journals come one after the other, each in its order.
    for record in records {
      guard let event = FeedbackEvent(record) else { continue }
      if case .poll(let poll) = event { tally = PollTally(poll) }
      tally?.take(event, id: record.id)
    }
    guard let tally, !tally.hasEnded else { return nil }
    self = tally
  }

  /// How many have answered.
  package var count: Int { votes.reduce(0, +) }

  /// What may be shown: nothing before the end, and nothing of fewer than five.
  package var result: [Int]? { hasEnded && count >= Self.fewest ? votes : nil }

  /// Of fewer answers nothing is shown, here and wherever visitors are counted.
  package static let fewest = 5

  /// Takes notice of something said, once.
  package mutating func take(_ event: FeedbackEvent, id: String) {
    switch event {
    case .vote(poll.id, let option):
      guard votes.indices.contains(option), !hasEnded, seen.insert(id).inserted else { return }
      votes[option] += 1
    case .pollEnd(poll.id): hasEnded = true
    default: break
    }
  }
}
