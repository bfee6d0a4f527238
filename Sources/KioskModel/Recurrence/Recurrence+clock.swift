/// Evaluation of hourly, minutely and secondly rules.
extension Recurrence {
  /// Calls `body` with each time of the rule from `first` through `end` until it returns false,
  /// skipping whole days and hours that the rule excludes.
  func walkClock(
    from first: LocalDateTime, through end: LocalDateTime, steps: inout Int,
    _ body: (LocalDateTime) -> Bool
  ) {
    let unit = pattern.frequency.unit
    let origin = LocalDateTime(start.date, second: start.second / unit * unit)
    let turn = unit * pattern.interval
    /// The start of the first interval that begins at or after a time.
    func begin(notBefore time: LocalDateTime) -> LocalDateTime {
      let late = time - origin
      let turns = late <= 0 ? 0 : (late - 1) / turn + 1
      return origin + turns * turn
    }
    var time = origin + max(0, first - origin) / turn * turn
    var allowed: LocalDate?
    while steps > 0, time <= end, time.date.year <= 9999 {
      steps -= 1
      if allowed != time.date {
        guard pattern.allows(time.date) else {
          time = begin(notBefore: LocalDateTime(time.date + 1))
          continue
        }
        allowed = time.date
      }
      if let later = nextOnClock(after: time) {
        time = begin(notBefore: later)
        continue
      }
      for second in secondsOfTurn(unit) {
        let found = time + second
        if found < first { continue }
        if found > end { return }
        if !body(found) { return }
      }
      time = time + turn
    }
  }

  /// Whether a rule can never give a time of day that it allows, such as a rule for every full
  /// minute that only allows second 30.
  var neverMeets: Bool {
    let turn = pattern.frequency.unit * pattern.interval
    guard pattern.interval > 1, turn < 1 << 32 else { return false }
    var (step, rest) = (turn, 86_400)
    while rest > 0 { (step, rest) = (rest, step % rest) }
    let unit = pattern.frequency.unit
    let begin = start.second / unit * unit % step
    return !stride(from: begin, to: 86_400, by: step).contains { second in
      (pattern.hours.isEmpty || pattern.hours.contains(second / 3600))
        && (unit > 60 || pattern.minutes.isEmpty || pattern.minutes.contains(second / 60 % 60))
        && (unit > 1 || pattern.seconds.isEmpty || pattern.seconds.contains(second % 60))
    }
  }

  /// The next time that may be allowed if the rule excludes this one; nil if it allows it.
  private func nextOnClock(after time: LocalDateTime) -> LocalDateTime? {
    func later(_ value: Int, _ allowed: [Int], unit: Int, in whole: Int) -> LocalDateTime? {
      guard !allowed.isEmpty, !allowed.contains(value) else { return nil }
      let begin = time.second / whole * whole
      let next = allowed.first { $0 > value }
      return LocalDateTime(time.date, second: begin + (next.map { $0 * unit } ?? whole))
    }
    if let next = later(time.hour, pattern.hours, unit: 3600, in: 86_400) { return next }
    let unit = pattern.frequency.unit
    if unit < 3600, let next = later(time.minute, pattern.minutes, unit: 60, in: 3600) {
      return next
    }
    return unit < 60 ? later(time.second % 60, pattern.seconds, unit: 1, in: 60) : nil
  }

  /// The seconds after the start of an allowed interval at which the rule gives a time.
  private func secondsOfTurn(_ unit: Int) -> [Int] {
    let minutes = unit > 60 ? pattern.minutes : [0]
    let seconds = unit > 1 ? pattern.seconds : [0]
    let all = minutes.flatMap { minute in seconds.map { minute * 60 + $0 } }
    guard !pattern.positions.isEmpty else { return all }
    return Self.places(pattern.positions, of: all.count).map { all[$0] }
  }
}
