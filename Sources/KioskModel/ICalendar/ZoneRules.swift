internal import Foundation

/// The two yearly daylight saving rules of a zone, in POSIX notation at the end of a TZif file:
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRules {
  /// A yearly change on the nth weekday of a month (5 for the last).
  struct Yearly {
    var month: Int
    var nth: Int
    /// The weekday, 0 for Sunday.
    var weekday: Int
    /// Seconds since midnight on the wall clock before the change.
    var second: Int
    var offsetFrom: Int
    var offsetTo: Int
    var name: String
    var isDaylight: Bool
  }

  /// The end and the start of daylight saving time.
  let changes: [Yearly]

  /// The rules in a text; nil if there are no changes or the rules have another form.
  init?(_ text: String) {
    let parts = text.split(separator: ",")
    guard parts.count == 3 else { return nil }
    var rest = parts[0]
    guard let standard = Self.name(&rest), let west = Self.offset(&rest),
      let summer = Self.name(&rest)
    else { return nil }
    let usual = -west
    let daylight = rest.isEmpty ? usual + 3600 : -(Self.offset(&rest) ?? 0)
    guard
      let begin = Self.rule(parts[1], from: usual, to: daylight, summer, isDaylight: true),
      let end = Self.rule(parts[2], from: daylight, to: usual, standard, isDaylight: false)
    else { return nil }
    changes = [end, begin]
  }

  private static func name(_ rest: inout Substring) -> String? {
    let name: Substring
    if rest.first == "<" {
      name = rest.dropFirst().prefix { $0 != ">" }
      rest = rest.dropFirst(name.count + 2)
    } else {
      name = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(name.count)
    }
    return name.isEmpty ? nil : String(name)
  }

  /// An offset such as `-1`, `5:30` or `-10:30:00`, in seconds.
  private static func offset(_ rest: inout Substring) -> Int? {
    let text = rest.prefix { $0.isNumber || "+-:".contains($0) }
    rest = rest.dropFirst(text.count)
    return seconds(text)
  }

  private static func seconds(_ text: Substring) -> Int? {
    let parts = text.drop { "+-".contains($0) }.split(separator: ":").compactMap { Int($0) }
    guard 1...3 ~= parts.count else { return nil }
    let whole = zip(parts, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return text.hasPrefix("-") ? -whole : whole
  }

  private static func rule(
    _ text: Substring, from: Int, to: Int, _ name: String, isDaylight: Bool
  ) -> Yearly? {
    let halves = text.split(separator: "/")
    let numbers = halves[0].dropFirst().split(separator: ".").compactMap { Int($0) }
    let second = halves.count == 2 ? seconds(halves[1]) : 7200
    guard text.hasPrefix("M"), numbers.count == 3, let second, 0..<86_400 ~= second else {
      return nil
    }
    return Yearly(
      month: numbers[0], nth: numbers[1], weekday: numbers[2], second: second, offsetFrom: from,
      offsetTo: to, name: name, isDaylight: isDaylight)
  }
}

extension ZoneRules.Yearly {
  private static let days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]

  /// The rule in iCalendar notation.
  var rrule: String {
    "FREQ=YEARLY;BYDAY=\(nth == 5 ? -1 : nth)\(Self.days[weekday]);BYMONTH=\(month)"
  }

  /// The change in a year, on the wall clock before it.
  func local(in year: Int) -> LocalDateTime? {
    guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
    let late = (weekday + 6 - first.weekdayIndex + 7) % 7
    let length = LocalDate.daysInMonth(month, of: year)
    let day = min(late + (nth - 1) * 7, late + (length - 1 - late) / 7 * 7)
    return LocalDateTime(first + day, second: second)
  }

  /// The change in a year, in seconds since 1970.
  func instant(in year: Int) -> Int? {
    local(in: year).map { $0 - LocalDateTime(LocalDate(dayNumber: 0)) - offsetFrom }
  }
}
