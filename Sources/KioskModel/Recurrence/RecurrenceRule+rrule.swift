extension RecurrenceRule {
  /// The rule in iCalendar notation (RFC 5545, section 3.3.10), such as `FREQ=WEEKLY;BYDAY=MO`.
  ///
  /// - Parameter end: Formats the end of the rule; local time by default.
  package func rrule(until end: (LocalDateTime) -> String = Self.basic) -> String {
    var parts = ["FREQ=" + frequency.rawValue.uppercased()]
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    if let until {
      parts.append("UNTIL=" + end(until))
    }
    if let count { parts.append("COUNT=\(count)") }
    if !byDay.isEmpty {
      let days = byDay.map { ($0.nth.map(String.init) ?? "") + $0.day.rawValue.uppercased() }
      parts.append("BYDAY=" + days.joined(separator: ","))
    }
    for (key, name) in Self.listParts {
      guard let values = other[key]?.arrayValue, !values.isEmpty else { continue }
      let texts = values.compactMap { $0.intValue.map(String.init) ?? $0.stringValue }
      parts.append(name + "=" + texts.joined(separator: ","))
    }
    if let first = other["firstDayOfWeek"]?.stringValue {
      parts.append("WKST=" + first.uppercased())
    }
    for (key, name) in [("rscale", "RSCALE"), ("skip", "SKIP")] {
      if let value = other[key]?.stringValue { parts.append(name + "=" + value.uppercased()) }
    }
    return parts.joined(separator: ";")
  }

  /// A local time in iCalendar's basic format, `20261120T133000`.
  package static func basic(_ time: LocalDateTime) -> String {
    time.description.filter { $0 != "-" && $0 != ":" }
  }

  /// JSCalendar's list parts and their iCalendar names.
  static let listParts = [
    ("byMonth", "BYMONTH"), ("byWeekNo", "BYWEEKNO"), ("byYearDay", "BYYEARDAY"),
    ("byMonthDay", "BYMONTHDAY"), ("byHour", "BYHOUR"), ("byMinute", "BYMINUTE"),
    ("bySecond", "BYSECOND"), ("bySetPosition", "BYSETPOS"),
  ]
}
