/// How an activity repeats, as far as a form can say it; the weekday is that of the start.
package enum RepeatPattern: Sendable, Hashable {
  /// It takes place one time.
  case once
  /// Every week (1) or every other week (2), up to and with a day.
  case weekly(every: Int, until: LocalDate?)
  /// On the first to fourth (1–4) or last (−1) such weekday of each month, up to and with a day.
  case monthly(nth: Int, until: LocalDate?)
  /// By a rule that the form has no words for; it is kept as it is.
  case other

  /// The pattern of an activity.
  package init(_ activity: Activity) {
    let start = activity.start
    guard activity.excludedRecurrenceRules.isEmpty, activity.recurrenceRules.count <= 1 else {
      self = .other
      return
    }
    guard let rule = activity.recurrenceRules.first else {
      // Times listed one by one (RFC 5545, RDATE) are no single session.
      let isSingle = activity.recurrenceOverrides.keys.allSatisfy { $0 == start }
      self = isSingle ? .once : .other
      return
    }
    // The first day of the week changes nothing where there is one weekday.
    guard rule.count == nil, rule.byDay.count <= 1,
      rule.other.keys.allSatisfy({ $0 == "firstDayOfWeek" }),
      rule.byDay.first.map({ $0.day == start.date.weekday }) ?? true
    else {
      self = .other
      return
    }
    // An end earlier in the day than the start leaves that day out.
    let until = rule.until.map { $0.second < start.second ? $0.date - 1 : $0.date }
    switch (rule.frequency, rule.interval, rule.byDay.first?.nth) {
    case (.weekly, 1...2, nil): self = .weekly(every: rule.interval, until: until)
    case (.monthly, 1, let nth?) where Self.isNth(nth, start.date):
      self = .monthly(nth: nth, until: until)
    default: self = .other
    }
  }

  /// The last day on which it may take place; nil where there is none, or none the form knows.
  package var until: LocalDate? {
    switch self {
    case .weekly(_, let until), .monthly(_, let until): until
    case .once, .other: nil
    }
  }

  /// The value of JSCalendar's `recurrenceRules` (RFC 8984, 4.3.3) for a series that begins on a
  /// day; nil for one session, and for a rule that the form cannot say.
  package func rules(from day: LocalDate) -> JSONValue? {
    guard let rule = rule(from: day) else { return nil }
    return .array([.object(rule.json)])
  }

  /// The weekdays of an activity that takes place on several of them each week (1) or every other
  /// one (2): a rule that can be told in words, though no form makes it.
  package static func weekdays(of activity: Activity) -> (every: Int, days: [Weekday])? {
    guard RepeatPattern(activity) == .other, activity.excludedRecurrenceRules.isEmpty,
      activity.recurrenceRules.count == 1, let rule = activity.recurrenceRules.first,
      rule.frequency == .weekly, 1...2 ~= rule.interval, rule.count == nil, rule.byDay.count > 1,
      rule.byDay.allSatisfy({ $0.nth == nil }),
      rule.other.keys.allSatisfy({ $0 == "firstDayOfWeek" })
    else { return nil }
    return (rule.interval, Weekday.allCases.filter { rule.byDay.map(\.day).contains($0) })
  }

  /// Whether the day is one that the pattern gives; what the form cannot say gives any.
  func gives(_ day: LocalDate) -> Bool {
    guard case .monthly(let nth, _) = self else { return true }
    return Self.isNth(nth, day)
  }

  /// The nearest such weekday that the pattern gives, the later one of two.
  func day(near day: LocalDate) -> LocalDate {
    (0...5).lazy.flatMap { [day + 7 * $0, day - 7 * $0] }.first(where: gives) ?? day
  }

  private func rule(from day: LocalDate) -> RecurrenceRule? {
    // The whole of the last day (RFC 8984: `until` is inclusive).
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
