internal import Foundation

extension RecurrenceRule {
  /// The rule in an RRULE or EXRULE (RFC 5545, section 3.3.10), or nil if it is invalid or not
  /// supported.
  ///
  /// Empty parts, superfluous semicolons and non-standard parts (`X-…`) are ignored; if both an end
  /// and a count are given, the one that comes first applies.
  ///
  /// - Parameters:
  ///   - start: The start of the series on its own wall clock.
  ///   - isAllDay: Whether the series has dates but no times.
  ///   - zone: The zone of the series, to which an end in UTC is converted (RFC 8984, section 4.3.3
  ///     `until`).
  init?(rrule: some StringProtocol, start: LocalDateTime, isAllDay: Bool, zone: TimeZone) {
    var rule: JSONObject = ["@type": "RecurrenceRule"]
    for part in rrule.uppercased().split(separator: ";") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = halves[0].filter { !$0.isWhitespace }
      let value = halves.count == 2 ? halves[1].filter { !$0.isWhitespace } : ""
      if value.isEmpty, halves.count == 2 || name.isEmpty { continue }
      if name.hasPrefix("X-") { continue }
      guard halves.count == 2, let (key, json) = Self.part(name, value, isAllDay, zone),
        rule[key] == nil || rule[key] == json
      else { return nil }
      rule[key] = json
    }
    guard let read = try? RecurrenceRule(JSONReader(rule)) else { return nil }
    self = read
    guard (try? Recurrence(self, start: start)) != nil else { return nil }
  }

  /// The names of the Gregorian calendar (RFC 7529, section 4.1, and CLDR).
  private static let gregorian: Set = ["GREGORIAN", "GREGORY", "ISO8601"]

  /// The calendar that a rule uses if it is not the Gregorian; nil otherwise.
  static func unfollowedCalendar(rrule: some StringProtocol) -> String? {
    let parts = rrule.uppercased().split(separator: ";")
      .map { $0.filter { !$0.isWhitespace }.split(separator: "=") }
    return parts.first { $0.count == 2 && $0[0] == "RSCALE" && !gregorian.contains(String($0[1])) }
      .map { String($0[1]) }
  }

  /// A part with JSCalendar's key; nil if it is invalid.
  private static func part(
    _ name: String, _ value: String, _ isAllDay: Bool, _ zone: TimeZone
  ) -> (key: String, value: JSONValue)? {
    let texts = value.split(separator: ",").map(String.init)
    switch name {
    case "FREQ": return ("frequency", .string(value.lowercased()))
    case "INTERVAL", "COUNT":
      return Int(value).map { (name.lowercased(), .int($0)) }
    case "UNTIL":
      return until(value, isAllDay: isAllDay, zone: zone).map { ("until", .string($0.description)) }
    case "BYDAY":
      let days = texts.compactMap(nthWeekday)
      return days.count == texts.count ? ("byDay", .array(days)) : nil
    case "WKST": return ("firstDayOfWeek", .string(value.lowercased()))
    case "RSCALE":
      return ("rscale", .string(gregorian.contains(value) ? "gregorian" : value.lowercased()))
    case "SKIP": return ("skip", .string(value.lowercased()))
    default:
      let numbers = texts.compactMap { Int($0) }
      guard let key = listParts.first(where: { $0.1 == name })?.0, numbers.count == texts.count
      else { return nil }
      // JSCalendar gives months as texts, since other calendars have leap months such as "5L".
      return (key, .array(numbers.map { key == "byMonth" ? .string(String($0)) : .int($0) }))
    }
  }

  private static func until(_ text: String, isAllDay: Bool, zone: TimeZone) -> LocalDateTime? {
    guard let until = CalendarTime(text, zone: nil) else { return nil }
    var local = until.local
    if until.zone == .utc {
      local = zone.localTime(at: TimeZone.gmt.instant(of: local)).withinYears
    }
    if isAllDay { return LocalDateTime(local.date) }
    // An end given as a date includes the whole day.
    return until.isDate ? LocalDateTime(local.date, second: 86_399) : local
  }

  /// A weekday written as `MO`, `2MO` or `-1FR`.
  private static func nthWeekday(_ text: String) -> JSONValue? {
    guard Weekday(rawValue: text.suffix(2).lowercased()) != nil else { return nil }
    var day: JSONObject = ["@type": "NDay", "day": .string(text.suffix(2).lowercased())]
    let number = text.dropLast(2)
    if !number.isEmpty {
      guard let nth = Int(number) else { return nil }
      day["nthOfPeriod"] = .int(nth)
    }
    return .object(day)
  }
}
