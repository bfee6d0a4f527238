/// Descriptions of IANA time zones as VTIMEZONE components (RFC 5545, section 3.6.5).
enum ZoneDescription {
  /// The last year for which changes are listed if no rule describes them.
  private static let lastListedYear = 2037

  /// The VTIMEZONE of an IANA zone, for times from `first` on; nil if the machine does not have the
  /// zone.
  static func text(of identifier: String, from first: LocalDateTime) -> String? {
    guard let file = ZoneFile(identifier) else { return nil }
    let begin = first - epoch - 86_400
    let listed = file.changes.filter { $0.instant >= begin }
    let before = file.changes.last { $0.instant < begin } ?? file.first
    let rules = ZoneRules(file.rules)?.changes
    var spans: [[String]]
    // If the clocks follow one rule for winter and one for summer, only these are written: Outlook
    // supports no more, and uses the first of several for all years.
    if let rules, follow(listed, rules, from: first.date.year) {
      spans = rules.compactMap { span($0, from: 1970) }
    } else {
      spans = [span(before, at: LocalDateTime(LocalDate(dayNumber: 0)))]
      spans += listed.map { span($0, at: epoch + ($0.instant + $0.offsetFrom)) }
      let lastYear = listed.last.map { (epoch + $0.instant).date.year } ?? first.date.year - 1
      spans += rules?.compactMap { span($0, from: lastYear + 1) } ?? []
    }
    let lines = ["BEGIN:VTIMEZONE", "TZID:" + identifier] + spans.flatMap(\.self)
    return (lines + ["END:VTIMEZONE", ""]).joined(separator: "\r\n")
  }

  private static let epoch = LocalDateTime(LocalDate(dayNumber: 0))

  /// Whether the listed changes from a year on are exactly those that the rules give.
  private static func follow(
    _ listed: [ZoneFile.Change], _ rules: [ZoneRules.Yearly], from year: Int
  ) -> Bool {
    let last = listed.last.map { (epoch + $0.instant).date.year } ?? year
    let given = (year...max(year, last)).flatMap { year in rules.compactMap { $0.instant(in: year) }
    }
    let told = listed.map(\.instant)
    return told.isEmpty
      || Set(told).subtracting(given).isEmpty
        && Set(given.filter { $0 >= (told.first ?? 0) && $0 <= (told.last ?? 0) })
          .subtracting(told).isEmpty
        && told.count >= min(2, given.count)
  }

  private static func span(_ rule: ZoneRules.Yearly, from year: Int) -> [String]? {
    guard let start = rule.local(in: year) else { return nil }
    return span(
      name: rule.name, rule.isDaylight, from: rule.offsetFrom, to: rule.offsetTo, at: start,
      more: ["RRULE:" + rule.rrule])
  }

  private static func span(_ change: ZoneFile.Change, at start: LocalDateTime) -> [String] {
    span(
      name: change.name, change.isDaylight, from: change.offsetFrom, to: change.offsetTo, at: start)
  }

  private static func span(
    name: String, _ isDaylight: Bool, from: Int, to: Int, at start: LocalDateTime,
    more: [String] = []
  ) -> [String] {
    let kind = isDaylight ? "DAYLIGHT" : "STANDARD"
    return [
      "BEGIN:" + kind, "TZNAME:" + name, "TZOFFSETFROM:" + spelled(from),
      "TZOFFSETTO:" + spelled(to), "DTSTART:" + start.basic,
    ] + more + ["END:" + kind]
  }

  /// An offset in the form `+0100`, with seconds only if they are not zero (RFC 5545, section
  /// 3.3.14).
  private static func spelled(_ offset: Int) -> String {
    let whole = abs(offset)
    let parts = [whole / 3600, whole / 60 % 60, whole % 60].map { $0.digits(2) }
    return (offset < 0 ? "-" : "+") + parts.prefix(whole % 60 == 0 ? 2 : 3).joined()
  }
}
