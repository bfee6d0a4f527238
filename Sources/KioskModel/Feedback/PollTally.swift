/// The votes of a poll.
package struct PollTally: Sendable, Hashable {
  package let poll: Poll
  /// The number of votes for each option.
  package private(set) var votes: [Int]
  /// Whether staff have closed the poll.
  package private(set) var hasEnded = false
  private var seen: Set<String> = []

  /// A poll without votes.
  package init(_ poll: Poll) {
    self.poll = poll
    votes = poll.options.map { _ in 0 }
  }

  /// The last poll of a day if it has not been closed; nil otherwise.
  package init?(open records: [JournalRecord]) {
    var tally: PollTally?
    // The records are grouped by device, each in the order of its journal.
    for record in records {
      guard let event = FeedbackEvent(record) else { continue }
      if case .poll(let poll) = event { tally = PollTally(poll) }
      tally?.apply(event, id: record.id)
    }
    guard let tally, !tally.hasEnded else { return nil }
    self = tally
  }

  /// The number of votes.
  package var count: Int { votes.reduce(0, +) }

  /// The votes that may be shown: nil before the end, and for fewer than five votes.
  package var result: [Int]? { hasEnded && count >= Self.fewest ? votes : nil }

  /// The minimum number of votes or visitors for which counts are shown, here and elsewhere.
  package static let fewest = 5

  /// Applies an entry of the journal; an entry that is applied twice counts once.
  package mutating func apply(_ event: FeedbackEvent, id: String) {
    switch event {
    case .vote(poll.id, let option):
      guard votes.indices.contains(option), !hasEnded, seen.insert(id).inserted else { return }
      votes[option] += 1
    case .pollEnd(poll.id): hasEnded = true
    default: break
    }
  }
}
