/// A rule of a series that begins at a time, and the times that it gives (RFC 5545, 3.3.10).
///
/// Times have no zone here, so that a walk at ten is at ten in winter and in summer. Whatever a
/// window is far from the start, the years between are leapt over: also a rule that ends after so
/// many times, whose last one is worked out when the rule is read.
struct Recurrence: Sendable, Hashable {
  let pattern: RecurrencePattern
  /// When the series begins.
  let start: LocalDateTime
  /// The last time that it may give; nil where it goes on.
  private(set) var last: LocalDateTime?

  /// For so many units a rule is followed to find out when its number of times is reached.
  static let mostSteps = 100_000
  /// And for so many days: what comes after a hundred years is not over in anybody's time.
  private static let mostDays = 36_525

  /// The recurrence of a rule.
  ///
  /// The start is one of `count` also where the rule does not give it (RFC 8984, 4.3.3).
  ///
  /// - Throws: The part of the rule that cannot be followed.
  init(_ rule: RecurrenceRule, start: LocalDateTime) throws(RecurrenceFault) {
    pattern = try RecurrencePattern(rule, start: start)
    self.start = start
    last = rule.until
    if pattern.frequency.unit < 86_400, neverMeets { last = start + -1 }
    guard let count = rule.count else { return }
    let wanted = times(in: start...start).isEmpty && isAfter(start) ? count - 1 : count
    last = try end(after: wanted)
  }

  /// Whether the rule has not ended before a time.
  private func isAfter(_ time: LocalDateTime) -> Bool { last.map { $0 >= time } ?? true }

  /// The times within a window, first to last.
  ///
  /// - Parameter most: After so many the rest is left out.
  func times(in window: ClosedRange<LocalDateTime>, most: Int = .max) -> [LocalDateTime] {
    var times: [LocalDateTime] = []
    walk(from: window.lowerBound, through: window.upperBound) { time in
      times.append(time)
      return times.count < most
    }
    // A day that a month does not have may move behind the first ones of the next.
    return pattern.skip == .forward ? Array(Set(times)).sorted() : times
  }

  /// The time at which the rule has given as many as are wanted, or its own end if that comes first;
  /// nil where that is too far ahead for anybody to see.
  private func end(after wanted: Int) throws(RecurrenceFault) -> LocalDateTime? {
    guard wanted > 0 else { return start + -1 }
    var (left, steps, end) = (wanted, Self.mostSteps, start + -1)
    let horizon = min(start + Self.mostDays * 86_400, .distantFuture)
    walk(from: start, through: horizon, steps: &steps) { time in
      left -= 1
      end = time
      return left > 0
    }
    if left == 0 { return end }
    // Followed as far as anybody will see, or to the rule's own end, or it takes place rarely.
    guard steps > 0 || left == wanted || pattern.mostADay <= 1 else {
      throw RecurrenceFault(key: "count")
    }
    return last
  }
}
