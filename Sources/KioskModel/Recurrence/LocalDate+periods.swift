/// A date's position in its week and year.
extension LocalDate {
  /// The weekday as a number, 0 for Monday to 6 for Sunday.
  var weekdayIndex: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// The number of days in a month.
  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of days in a year.
  static func daysInYear(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The date's number in a year, from 1.
  func dayOfYear(_ year: Int) -> Int {
    (LocalDate(year: year, month: 1, day: 1).map { self - $0 } ?? 0) + 1
  }

  /// The first day of the date's week, for weeks that begin on weekday `first` (0 for Monday).
  func weekBegin(_ first: Int) -> LocalDate { self - (weekdayIndex - first + 7) % 7 }

  /// The week number and the year the week belongs to, for weeks that begin on weekday `first`:
  /// week 1 has at least four days in its year (RFC 5545, section 3.3.10 BYWEEKNO).
  func week(from first: Int) -> (year: Int, week: Int) {
    let middle = weekBegin(first) + 3
    let year = middle.year
    return (year, (middle.dayOfYear(year) - 1) / 7 + 1)
  }

  /// The number of weeks in a year; 28 December is always in the last one.
  static func weeks(inYear year: Int, from first: Int) -> Int {
    LocalDate(year: year, month: 12, day: 28)?.week(from: first).week ?? 52
  }
}

extension LocalDateTime {
  /// The last time that can be represented: the last second of 31 December 9999.
  static let distantFuture = LocalDateTime(LocalDate(dayNumber: 2_932_896), second: 86_399)
}
