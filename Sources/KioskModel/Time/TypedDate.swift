/// Parsing of dates as people type them in Sweden: `2026-11-27`, `27/11`, `27.11`, `27/11 2026`,
/// `27 nov`, `imorgon`, `fredag`.
package enum TypedDate {
  /// The number of days that a date without a year may lie in the past; an earlier one is taken to
  /// be next year.
  static let maxDaysBack = 90

  /// The date that a text means, or nil if it is not a date.
  ///
  /// - Parameter today: The current date, from which a missing year is inferred.
  package static func read(_ text: String, today: LocalDate) -> LocalDate? {
    let text = text.lowercased()
    let parts = text.split { "/.- ".contains($0) }.map(String.init)
    switch parts.joined() {
    case "idag", "today": return today
    case "imorgon", "imorron", "tomorrow": return today + 1
    default: break
    }
    if parts.count == 1 { return compact(parts[0]) ?? next(parts[0], today) }
    if parts.count == 3, parts[0].utf8.count == 4 { return day(parts[0], parts[1], parts[2]) }
    guard 2...3 ~= parts.count else { return nil }
    if parts.count == 3 { return day(parts[2], parts[1], parts[0]) }
    // The first of this and next year's date that is not too long ago; 29 February does not exist
    // in every year.
    return [today.year, today.year + 1].lazy
      .compactMap { day(String($0), parts[1], parts[0]) }
      .first { $0 >= today - maxDaysBack }
  }

  /// The next date with a weekday's name, today included.
  private static func next(_ text: String, _ today: LocalDate) -> LocalDate? {
    guard text.count >= 3 else { return nil }
    return (0..<7).lazy.map { today + $0 }.first { day in
      let place = Weekday.allCases.firstIndex(of: day.weekday) ?? 0
      return weekdays[place].contains { $0.hasPrefix(text) }
    }
  }

  private static let weekdays = [
    ["måndag", "monday"], ["tisdag", "tuesday"], ["onsdag", "wednesday"], ["torsdag", "thursday"],
    ["fredag", "friday"], ["lördag", "saturday"], ["söndag", "sunday"],
  ]

  /// The date written as `20261127`.
  private static func compact(_ text: String) -> LocalDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy(\.isDigit) else { return nil }
    return day(String(text.prefix(4)), String(text.dropFirst(4).prefix(2)), String(text.suffix(2)))
  }

  private static func day(_ year: String, _ month: String, _ day: String) -> LocalDate? {
    guard let day = number(day, digits: 1...2),
      let month = number(month, digits: 1...2) ?? named(month)
    else { return nil }
    if let year = number(year, digits: 4...4) {
      return LocalDate(year: year, month: month, day: day)
    }
    return number(year, digits: 2...2).flatMap {
      LocalDate(year: 2000 + $0, month: month, day: day)
    }
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    guard digits ~= text.utf8.count, text.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(text)
  }

  /// The month whose Swedish or English name begins with a text of at least three letters.
  private static func named(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    return months.firstIndex { $0.contains { $0.hasPrefix(text) } }.map { $0 + 1 }
  }

  private static let months = [
    ["januari", "january"], ["februari", "february"], ["mars", "march"], ["april"], ["maj", "may"],
    ["juni", "june"], ["juli", "july"], ["augusti", "august"], ["september"],
    ["oktober", "october"], ["november"], ["december"],
  ]
}
