/// Where a day stands in its week and year.
extension LocalDate {
  /// The day's place in a week that begins on Monday, 0–6.
  var weekdayIndex: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// How many days a month has.
  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// How many days a year has.
  static func daysInYear(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The day's number in its year, from 1.
  func dayOfYear(_ year: Int) -> Int {
    (LocalDate(year: year, month: 1, day: 1).map { self - $0 } ?? 0) + 1
  }

  /// The first day of the day's week.
  func weekBegin(_ first: Int) -> LocalDate { self - (weekdayIndex - first + 7) % 7 }

  /// The number of the week and the year it belongs to, for weeks that begin on a weekday: the
  /// first has at least four days of its year (RFC 5545, 3.3.10 BYWEEKNO).
  func week(from first: Int) -> (year: Int, week: Int) {
    let middle = weekBegin(first) + 3
    let year = middle.year
    return (year, (middle.dayOfYear(year) - 1) / 7 + 1)
  }

  /// How many weeks a year has; 28 December is always in the last.
  static func weeks(inYear year: Int, from first: Int) -> Int {
    LocalDate(year: year, month: 12, day: 28)?.week(from: first).week ?? 52
  }
}

extension LocalDateTime {
  /// The last second that can be written: 31 December 9999.
  static let distantFuture = LocalDateTime(LocalDate(dayNumber: 2_932_896), second: 86_399)
}
