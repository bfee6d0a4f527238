/// The recurrence of an activity as far as a form can express it; the weekday is that of the start.
package enum RepeatPattern: Sendable, Hashable {
  /// A single session.
  case once
  /// Every week (1) or every other week (2), until a last day inclusive.
  case weekly(every: Int, until: LocalDate?)
  /// The first to fourth (1–4) or last (−1) such weekday of each month, until a last day inclusive.
  case monthly(nth: Int, until: LocalDate?)
  /// A rule that the form cannot express; it is kept unchanged.
  case other

  /// The pattern of an activity.
  package init(_ activity: Activity) {
    let start = activity.start
    guard activity.excludedRecurrenceRules.isEmpty, activity.recurrenceRules.count <= 1 else {
      self = .other
      return
    }
    guard let rule = activity.recurrenceRules.first else {
      // Sessions listed one by one (RFC 5545, RDATE) are not a single session.
      let isSingle = activity.recurrenceOverrides.keys.allSatisfy { $0 == start }
      self = isSingle ? .once : .other
      return
    }
    // The first day of the week has no effect if there is only one weekday.
    guard rule.count == nil, rule.byDay.count <= 1,
      rule.other.keys.allSatisfy({ $0 == "firstDayOfWeek" }),
      rule.byDay.first.map({ $0.day == start.date.weekday }) ?? true
    else {
      self = .other
      return
    }
    // An end earlier in the day than the start excludes that day.
    let until = rule.until.map { $0.second < start.second ? $0.date - 1 : $0.date }
    switch (rule.frequency, rule.interval, rule.byDay.first?.nth) {
    case (.weekly, 1...2, nil): self = .weekly(every: rule.interval, until: until)
    case (.monthly, 1, let nth?) where Self.isNth(nth, start.date):
      self = .monthly(nth: nth, until: until)
    default: self = .other
    }
  }

  /// The last day; nil if there is none or the form cannot express it.
  package var until: LocalDate? {
    switch self {
    case .weekly(_, let until), .monthly(_, let until): until
    case .once, .other: nil
    }
  }

  /// The value of JSCalendar's `recurrenceRules` (RFC 8984, section 4.3.3) for a series that begins
  /// on a day; nil for a single session and for `other`.
  package func rules(from day: LocalDate) -> JSONValue? {
    guard let rule = rule(from: day) else { return nil }
    return .array([.object(rule.json)])
  }

  /// The weekdays of an activity with several of them each week (1) or every other week (2), a rule
  /// that the form cannot make but that can be described in words; nil for any other activity.
  package static func weekdays(of activity: Activity) -> (every: Int, days: [Weekday])? {
    guard RepeatPattern(activity) == .other, activity.excludedRecurrenceRules.isEmpty,
      activity.recurrenceRules.count == 1, let rule = activity.recurrenceRules.first,
      rule.frequency == .weekly, 1...2 ~= rule.interval, rule.count == nil, rule.byDay.count > 1,
      rule.byDay.allSatisfy({ $0.nth == nil }),
      rule.other.keys.allSatisfy({ $0 == "firstDayOfWeek" })
    else { return nil }
    return (rule.interval, Weekday.allCases.filter { rule.byDay.map(\.day).contains($0) })
  }

  /// Whether the pattern allows a day as the first; always true for patterns other than monthly.
  func gives(_ day: LocalDate) -> Bool {
    guard case .monthly(let nth, _) = self else { return true }
    return Self.isNth(nth, day)
  }

  /// The nearest day with the same weekday that the pattern allows, the later one of two.
  func day(near day: LocalDate) -> LocalDate {
    (0...5).lazy.flatMap { [day + 7 * $0, day - 7 * $0] }.first(where: gives) ?? day
  }

  private func rule(from day: LocalDate) -> RecurrenceRule? {
    // The end is inclusive (RFC 8984), so it is the last second of the day.
    let until = until.map { LocalDateTime($0, second: 86_399) }
    switch self {
    case .once, .other: return nil
    case .weekly(let weeks, _):
      return RecurrenceRule(
        .weekly, interval: weeks, byDay: [.init(day.weekday)], until: until)
    case .monthly(let nth, _):
      return RecurrenceRule(.monthly, byDay: [.init(day.weekday, nth: nth)], until: until)
    }
  }

  private static func isNth(_ nth: Int, _ day: LocalDate) -> Bool {
    if nth == -1 { return (day + 7).month != day.month }
    return 1...4 ~= nth && (day.day - 1) / 7 + 1 == nth
  }
}
