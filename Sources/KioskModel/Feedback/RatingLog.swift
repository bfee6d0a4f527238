/// The ratings taken by a kiosk today, used to ignore repeated key presses, to notice a queue and
/// to detect floods.
package struct RatingLog: Sendable, Hashable {
  /// A rating that was taken.
  private struct Taken: Sendable, Hashable {
    var id: String
    var score: Int
    var session: Session.ID?
    var at: Duration
    /// Whether it is counted, that is neither part of a flood nor undone.
    var counts = true
  }

  /// A press of a rating key.
  private struct Press: Sendable, Hashable {
    var score: Int
    var at: Duration
  }

  /// The result of taking a rating.
  package struct Verdict: Sendable, Hashable {
    /// Whether the rating is part of a flood.
    package var isFlood = false
    /// The ids of earlier ratings that are now found to be part of the flood.
    package var earlier: [String] = []
  }

  /// The number of ratings today, by which follow-up questions rotate.
  package private(set) var count = 0
  /// The ratings of the last ten minutes, in order.
  private var recent: [Taken] = []
  /// The number of counted ratings by session; nil stands for visits as a whole.
  private var counted: [Session.ID?: Int] = [:]
  /// The score and time of the last rating, by the monotonic clock.
  private var last: Press?

  /// The time within which two presses of the same key count as one.
  package static let repeatTime = Duration.seconds(1)
  /// The time within which presses of two different keys count as one.
  package static let slipTime = Duration.milliseconds(500)
  /// The time within which two ratings are taken to come from people in a queue.
  package static let queueTime = Duration.seconds(20)

  /// A log without ratings.
  package init() {}

  /// A log with the day's journal; the last minutes of `log` are kept.
  package init(_ records: [JournalRecord], after log: RatingLog = RatingLog()) {
    recent = log.recent
    last = log.last
    var sessions: [String: Session.ID?] = [:]
    var left: Set<String> = []
    for record in records {
      switch FeedbackEvent(record) {
      case .rating(let rating):
        count += 1
        if !rating.isFlood { sessions[record.id] = .some(rating.session) }
      case .answer(let answer):
        if let session = answer.session { sessions[answer.rating] = .some(session) }
      case .retract(let event), .flood(let event): left.insert(event)
      default: break
      }
    }
    for (id, session) in sessions where !left.contains(id) { counted[session, default: 0] += 1 }
    // Ratings that are still being saved are not in the journal yet.
    count = max(count, log.count)
    for (session, number) in log.counted { counted[session] = max(counted[session] ?? 0, number) }
  }

  /// Whether a key press repeats the one before and is not a rating of its own.
  package func isRepeat(_ score: Int, at now: Duration) -> Bool {
    guard let last else { return false }
    return now - last.at < (last.score == score ? Self.repeatTime : Self.slipTime)
  }

  /// Whether somebody has rated just before, so that others may be waiting.
  package func isQueue(at now: Duration) -> Bool {
    last.map { now - $0.at <= Self.queueTime } ?? false
  }

  /// Adds a rating and returns whether it is part of a flood.
  ///
  /// - Parameters:
  ///   - id: The id of the rating's journal entry.
  ///   - visitors: The number of visitors of the session, or of the place today; nil if they are
  ///     not counted.
  ///   - now: The time on the monotonic clock.
  package mutating func apply(
    _ rating: Rating, id: String, visitors: Int?, at now: Duration, limits: RatingLimits
  ) -> Verdict {
    recent.removeAll { now - $0.at > .seconds(600) }
    var taken = Taken(id: id, score: rating.score, session: rating.session, at: now)
    let verdict = verdict(on: taken, visitors: visitors, limits)
    for index in recent.indices where verdict.earlier.contains(recent[index].id) {
      leaveOut(index)
    }
    taken.counts = !verdict.isFlood
    if taken.counts { counted[taken.session, default: 0] += 1 }
    recent.append(taken)
    last = Press(score: taken.score, at: now)
    count += 1
    return verdict
  }

  /// Applies an entry that follows a rating: it undoes the rating, or names its session.
  package mutating func note(_ event: FeedbackEvent) {
    switch event {
    case .retract(let id):
      if let index = recent.firstIndex(where: { $0.id == id }) { leaveOut(index) }
    case .answer(let answer):
      guard let session = answer.session,
        let index = recent.firstIndex(where: { $0.id == answer.rating })
      else { return }
      if recent[index].counts {
        counted[recent[index].session, default: 1] -= 1
        counted[session, default: 0] += 1
      }
      recent[index].session = session
    default: return
    }
  }

  /// Starts a new day. Its ratings do not mark any of the day before, whose reports are final.
  package mutating func beginDay() {
    (count, counted, recent) = (0, [:], [])
  }

  private mutating func leaveOut(_ index: Int) {
    guard recent[index].counts else { return }
    recent[index].counts = false
    counted[recent[index].session, default: 1] -= 1
  }

  private func verdict(on taken: Taken, visitors: Int?, _ limits: RatingLimits) -> Verdict {
    func since(_ seconds: Int) -> [Taken] {
      recent.filter { taken.at - $0.at <= .seconds(seconds) }
    }
    // The same key pressed again and again: the first presses do not come from visitors either.
    let same = since(10).filter { $0.score == taken.score }
    if same.count >= limits.sameScoreInTenSeconds {
      return Verdict(isFlood: true, earlier: same.filter(\.counts).map(\.id))
    }
    // Faster than people in a queue.
    if since(60).count >= limits.perMinute { return Verdict(isFlood: true) }
    // More ratings than visitors.
    let isTooMany =
      if let visitors {
        (counted[taken.session] ?? 0) >= limits.most(of: visitors)
      } else {
        since(600).count >= limits.perMinute * RatingLimits.minutesUncounted
      }
    return Verdict(isFlood: isTooMany)
  }
}
