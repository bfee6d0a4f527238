internal import Foundation

extension RecurrenceRule {
  /// The rule that an RRULE or EXRULE holds, or nil where libical refuses it.
  ///
  /// - Parameters:
  ///   - start: When the series begins, on its own wall clock.
  ///   - isAllDay: Whether the series has days but no times.
  ///   - zone: The series' zone, to which an end in UTC is taken over (RFC 8984, 4.3.3 `until`).
  init?(rrule: Substring, start: LocalDateTime, isAllDay: Bool, zone: TimeZone) {
    guard let parts = Libical.recurrence(String(rrule)) else { return nil }
    var rule: JSONObject = ["@type": "RecurrenceRule"]
    for (name, value) in parts {
      switch name {
      case "FREQ": rule["frequency"] = .string(value.lowercased())
      case "INTERVAL": rule["interval"] = .number(value)
      case "COUNT": rule["count"] = .number(value)
      case "UNTIL":
        guard let until = Self.until(value, isAllDay: isAllDay, zone: zone) else { return nil }
        rule["until"] = .string(until.description)
      case "BYDAY": rule["byDay"] = .array(value.split(separator: ",").map(Self.nthWeekday))
      case "WKST": rule["firstDayOfWeek"] = .string(value.lowercased())
      case "RSCALE": rule["rscale"] = .string(value.lowercased())
      case "SKIP": rule["skip"] = .string(value.lowercased())
      default:
        guard let key = Self.listParts.first(where: { $0.1 == name })?.0 else { return nil }
        let numbers = value.split(separator: ",").map(String.init)
        // Months are texts in JSCalendar, since other calendars have a month "5L".
        rule[key] = .array(numbers.map { key == "byMonth" ? .string($0) : .number($0) })
      }
    }
    guard let read = try? RecurrenceRule(JSONReader(rule)) else { return nil }
    self = read
    // libical reads some rules that it then cannot follow.
    guard isFollowed(from: start) else { return nil }
  }

  private static func until(_ text: String, isAllDay: Bool, zone: TimeZone) -> LocalDateTime? {
    guard let until = CalendarTime(text, zone: nil) else { return nil }
    var local = until.local
    if until.zone == .utc { local = zone.localTime(at: TimeZone.gmt.instant(of: local)) }
    if isAllDay { return LocalDateTime(local.date) }
    // The day of an end without a time is still within.
    return until.isDate ? LocalDateTime(local.date, second: 86_399) : local
  }

  /// `MO`, `2MO` or `-1FR`.
  private static func nthWeekday(_ text: Substring) -> JSONValue {
    var day: JSONObject = ["@type": "NDay", "day": .string(text.suffix(2).lowercased())]
    if let nth = Int(text.dropLast(2)) { day["nthOfPeriod"] = .int(nth) }
    return .object(day)
  }
}
