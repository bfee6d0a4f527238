/// A recurrence rule with its start, and the times that it gives (RFC 5545, section 3.3.10).
///
/// Times have no zone here, so a walk at ten is at ten in summer and winter. The years between the
/// start and a distant window are skipped, even for a rule with a count, whose last time is
/// calculated when the rule is read.
struct Recurrence: Sendable, Hashable {
  let pattern: RecurrencePattern
  /// The start of the series.
  let start: LocalDateTime
  /// The last time that the rule may give; nil if it has no end.
  private(set) var last: LocalDateTime?

  /// The number of intervals and times evaluated to find the end of a rule with a count.
  static let maxSteps = 100_000
  /// The number of days evaluated to find that end; one after more than a hundred years is not
  /// needed.
  private static let maxDays = 36_525

  /// The recurrence of a rule from a start.
  ///
  /// The start counts towards `count` even if the rule does not give it (RFC 8984, section 4.3.3).
  ///
  /// - Throws: `RecurrenceFault` with the part of the rule that is not supported.
  init(_ rule: RecurrenceRule, start: LocalDateTime) throws(RecurrenceFault) {
    pattern = try RecurrencePattern(rule, start: start)
    self.start = start
    last = rule.until
    if pattern.frequency.unit < 86_400, neverMeets { last = start + -1 }
    guard let count = rule.count else { return }
    let wanted = times(in: start...start).isEmpty && isAfter(start) ? count - 1 : count
    last = try end(after: wanted)
  }

  /// Whether the rule's end is at or after a time.
  private func isAfter(_ time: LocalDateTime) -> Bool { last.map { $0 >= time } ?? true }

  /// The times in a window, in order.
  ///
  /// - Parameter most: The limit on the number of times.
  func times(in window: ClosedRange<LocalDateTime>, most: Int = .max) -> [LocalDateTime] {
    var times: [LocalDateTime] = []
    walk(from: window.lowerBound, through: window.upperBound) { time in
      times.append(time)
      return times.count < most
    }
    // A day that a month does not have may have moved past the first days of the next month.
    return pattern.skip == .forward ? Array(Set(times)).sorted() : times
  }

  /// The time at which the rule has given `wanted` times, or the rule's own end if that is earlier;
  /// nil if it is too far in the future to matter.
  private func end(after wanted: Int) throws(RecurrenceFault) -> LocalDateTime? {
    guard wanted > 0 else { return start + -1 }
    var (left, steps, end) = (wanted, Self.maxSteps, start + -1)
    let horizon = min(start + Self.maxDays * 86_400, .distantFuture)
    walk(from: start, through: horizon, steps: &steps) { time in
      left -= 1
      end = time
      return left > 0
    }
    if left == 0 { return end }
    // The rule was evaluated far enough or to its own end, or its times are rare.
    guard steps > 0 || left == wanted || pattern.maxPerDay <= 1 else {
      throw RecurrenceFault(key: "count")
    }
    return last
  }
}
