extension RecurrenceRule {
  /// A rule is followed for no more units of its frequency than these at a time, unless the window
  /// has many years: a rule "every second" must not stop the kiosk.
  static let mostSteps = 50_000

  /// The times within `window` that the rule gives to a series that begins at `start`.
  ///
  /// The start is one of `count` also where the rule does not give it (RFC 8984, 4.3.3).
  func times(
    from start: LocalDateTime, in window: ClosedRange<LocalDateTime>, steps most: Int = mostSteps
  ) -> [LocalDateTime] {
    var rule = self
    if let count, !givesStart(start) {
      if count == 1 { return [] }
      rule.count = count - 1
    }
    let first = count == nil ? near(window.lowerBound, from: start) : start
    let last = min(window.upperBound, first + most * frequency.seconds)
    guard let iterator = RecurrenceIterator(rule, start: first, through: last) else { return [] }
    var times: [LocalDateTime] = []
    var steps = 0
    while steps < most, let time = iterator.next(), time <= last {
      steps += 1
      if time >= window.lowerBound { times.append(time) }
    }
    return times
  }

  /// Whether libical can follow the rule.
  func isFollowed(from start: LocalDateTime) -> Bool {
    RecurrenceIterator(self, start: start, through: start) != nil
  }

  private func givesStart(_ start: LocalDateTime) -> Bool {
    RecurrenceIterator(self, start: start, through: start)?.next() == start
  }

  /// A start that gives the same times from `time` on, so that years gone by need not be walked
  /// through: whole intervals later, on the same weekday and at the same time of day.
  private func near(_ time: LocalDateTime, from start: LocalDateTime) -> LocalDateTime {
    guard ![.monthly, .yearly].contains(frequency), interval <= Self.mostSteps else { return start }
    let length = interval * frequency.seconds
    return start + max(0, (time - start) / length - 1) * length
  }
}

extension RecurrenceRule.Frequency {
  /// The seconds of a unit, or of the longest one where they differ.
  var seconds: Int {
    switch self {
    case .secondly: 1
    case .minutely: 60
    case .hourly: 3600
    case .daily: 86_400
    case .weekly: 604_800
    case .monthly: 31 * 86_400
    case .yearly: 366 * 86_400
    }
  }
}
