/// The ratings that a kiosk has taken today: which press is one, whether people are queueing, and
/// which ratings visitors cannot have given.
package struct RatingLog: Sendable, Hashable {
  /// A rating that was taken.
  private struct Taken: Sendable, Hashable {
    var id: String
    var score: Int
    var session: Session.ID?
    var at: Duration
    /// Whether it is in the figures: neither marked nor taken back.
    var counts = true
  }

  /// A press of a face.
  private struct Press: Sendable, Hashable {
    var score: Int
    var at: Duration
  }

  /// What is to be noted of a rating.
  package struct Verdict: Sendable, Hashable {
    /// Whether it is one of more than visitors can have given.
    package var isFlood = false
    /// The ratings before it of which that is seen only now.
    package var earlier: [String] = []
  }

  /// How many were given today; questions take turns by it.
  package private(set) var count = 0
  /// Those of the last ten minutes, first to last.
  private var recent: [Taken] = []
  /// How many of each session count; nil stands for visits as a whole.
  private var counted: [Session.ID?: Int] = [:]
  /// The score of the last one, and when it was taken by the clock that only goes forward.
  private var last: Press?

  /// The time within which two presses of the same face are one.
  package static let repeatTime = Duration.seconds(1)
  /// The time within which presses of two faces are one hand's.
  package static let slipTime = Duration.milliseconds(500)
  /// The time within which two ratings are given by people in a queue.
  package static let queueTime = Duration.seconds(20)

  /// No ratings yet.
  package init() {}

  /// Takes over what the journal of the day holds; what is known of the last minutes stays.
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
    // What is on its way to the disk is not read back yet.
    count = max(count, log.count)
    for (session, number) in log.counted { counted[session] = max(counted[session] ?? 0, number) }
  }

  /// Whether a press of a face belongs to the press before it and is no rating of its own.
  package func isRepeat(_ score: Int, at now: Duration) -> Bool {
    guard let last else { return false }
    return now - last.at < (last.score == score ? Self.repeatTime : Self.slipTime)
  }

  /// Whether somebody else has rated just before, so that others may be waiting.
  package func isQueue(at now: Duration) -> Bool {
    last.map { now - $0.at <= Self.queueTime } ?? false
  }

  /// Takes a rating.
  ///
  /// - Parameters:
  ///   - id: The event's id.
  ///   - visitors: How many have come to the session, or to the place today; nil where nobody
  ///     counts.
  ///   - now: When, by the clock that only goes forward.
  package mutating func take(
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

  /// Takes notice of what follows a rating: it may be taken back, so that another one may come in
  /// its place, or a visitor has said to which session it belongs.
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

  /// A day has begun. Its ratings mark none of the day before, whose figures are done.
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
    // One key again and again: the first presses were no visitors' either.
    let same = since(10).filter { $0.score == taken.score }
    if same.count >= limits.sameScoreInTenSeconds {
      return Verdict(isFlood: true, earlier: same.filter(\.counts).map(\.id))
    }
    // Faster than people in a queue.
    if since(60).count >= limits.perMinute { return Verdict(isFlood: true) }
    // More than have come.
    let isTooMany =
      if let visitors {
        (counted[taken.session] ?? 0) >= limits.most(of: visitors)
      } else {
        since(600).count >= limits.perMinute * RatingLimits.minutesUncounted
      }
    return Verdict(isFlood: isTooMany)
  }
}
