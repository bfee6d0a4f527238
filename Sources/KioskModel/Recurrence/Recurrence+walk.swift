/// Iteration over the times of a recurrence in order.
extension Recurrence {
  /// Calls `body` with each time from `first` through `end` until it returns false.
  func walk(
    from first: LocalDateTime, through end: LocalDateTime, _ body: (LocalDateTime) -> Bool
  ) {
    var steps = Int.max
    walk(from: first, through: end, steps: &steps, body)
  }

  /// Calls `body` as above, limited to a number of intervals and times, which is counted down in
  /// `steps`.
  func walk(
    from first: LocalDateTime, through end: LocalDateTime, steps: inout Int,
    _ body: (LocalDateTime) -> Bool
  ) {
    let first = max(first, start)
    let end = last.map { min($0, end) } ?? end
    guard first <= end else { return }
    if pattern.frequency.unit < 86_400 {
      walkClock(from: first, through: end, steps: &steps, body)
    } else {
      walkDays(from: first, through: end, steps: &steps, body)
    }
  }

  private func walkDays(
    from first: LocalDateTime, through end: LocalDateTime, steps: inout Int,
    _ body: (LocalDateTime) -> Bool
  ) {
    let slots = DaySlots(pattern)
    // A day that `skip` moves to the next month belongs to the month before.
    var turn = max(0, turn(of: first.date) - (pattern.skip == .forward ? 1 : 0))
    while steps > 0, let found = days(inTurn: turn), found.begin <= end.date {
      turn += found.days.isEmpty ? emptyTurns(from: found.begin) : 1
      steps -= 1
      let total = found.days.count * slots.count
      let places = pattern.positions.isEmpty ? nil : Self.places(pattern.positions, of: total)
      for index in 0..<(places?.count ?? total) {
        let place = places?[index] ?? index
        let time = LocalDateTime(
          found.days[place / slots.count], second: slots[place % slots.count])
        if time < first { continue }
        steps -= 1
        if time > end { return }
        if !body(time) { return }
      }
    }
  }

  /// The number of intervals to skip from a day on because their month is excluded.
  private func emptyTurns(from day: LocalDate) -> Int {
    guard pattern.frequency == .daily, !pattern.months.isEmpty else { return 1 }
    let (year, month, number) = day.components
    if pattern.months.contains(month) { return 1 }
    let rest = LocalDate.daysInMonth(month, of: year) - number + 1
    return (rest - 1) / pattern.interval + 1
  }

  /// The index of the interval that contains a date, counted from the start's interval; for a date
  /// between intervals, the index of the one before.
  private func turn(of day: LocalDate) -> Int {
    switch pattern.frequency {
    case .yearly: return (day.year - start.date.year) / pattern.interval
    case .monthly:
      let (one, other) = (start.date.components, day.components)
      return ((other.year - one.year) * 12 + other.month - one.month) / pattern.interval
    case .weekly:
      let weeks = (day.weekBegin(pattern.weekStart) - start.date.weekBegin(pattern.weekStart)) / 7
      return weeks / pattern.interval
    default: return (day - start.date) / pattern.interval
    }
  }

  /// The first day of an interval and the days in it that the pattern allows; nil after the year
  /// 9999.
  private func days(inTurn turn: Int) -> (begin: LocalDate, days: [LocalDate])? {
    let units = turn.multipliedReportingOverflow(by: pattern.interval)
    guard !units.overflow, units.partialValue < 4_000_000 else { return nil }
    let offset = units.partialValue
    switch pattern.frequency {
    case .yearly:
      let year = start.date.year + offset
      return LocalDate(year: year, month: 1, day: 1).map { ($0, pattern.days(year: year)) }
    case .monthly:
      let month = start.date.year * 12 + start.date.month - 1 + offset
      return LocalDate(year: month / 12, month: month % 12 + 1, day: 1)
        .map { ($0, pattern.days(year: month / 12, month: month % 12 + 1)) }
    case .weekly:
      let begin = start.date.weekBegin(pattern.weekStart) + 7 * offset
      guard begin.year <= 9999 else { return nil }
      return (begin, (0..<7).map { begin + $0 }.filter(pattern.allows))
    default:
      let day = start.date + offset
      guard day.year <= 9999 else { return nil }
      return (day, pattern.allows(day) ? [day] : [])
    }
  }

  /// The indices, from 0 and sorted, that positions (1 the first, −1 the last) mean in a list of
  /// `count` elements.
  static func places(_ positions: [Int], of count: Int) -> [Int] {
    Set(positions.map { $0 > 0 ? $0 - 1 : count + $0 }).filter { 0..<count ~= $0 }.sorted()
  }
}

/// The times of day of a rule as seconds since midnight, calculated by index instead of stored.
private struct DaySlots {
  private let hours: [Int]
  private let minutes: [Int]
  private let seconds: [Int]
  let count: Int

  init(_ pattern: RecurrencePattern) {
    (hours, minutes, seconds) = (pattern.hours, pattern.minutes, pattern.seconds)
    count = hours.count * minutes.count * seconds.count
  }

  subscript(place: Int) -> Int {
    let (hour, rest) = place.quotientAndRemainder(dividingBy: minutes.count * seconds.count)
    let (minute, second) = rest.quotientAndRemainder(dividingBy: seconds.count)
    return hours[hour] * 3600 + minutes[minute] * 60 + seconds[second]
  }
}
