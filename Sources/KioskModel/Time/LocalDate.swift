/// A day of the Gregorian calendar, without a time zone.
package struct LocalDate: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970, so that arithmetic on days is arithmetic on whole numbers.
  package let dayNumber: Int

  /// The date a number of days after 1 January 1970.
  package init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// A date, or nil if it does not exist (31 April) or the year is outside 0–9999.
  package init?(year: Int, month: Int, day: Int) {
    guard 0...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    // Counting from 1 March puts the leap day at the end of the year.
    let marchYear = month <= 2 ? year - 1 : year
    let marchMonth = (month + 9) % 12
    let era = Self.floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
    guard components == (year, month, day) else { return nil }
  }

  /// The date written as `2026-11-20` (RFC 3339 full-date), or nil for any other text.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard byte.isDigit else { return nil }
        let part = place < 4 ? 0 : place < 7 ? 1 : 2
        numbers[part] = numbers[part] * 10 + Int(byte - 48)
      }
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Year, month (1–12) and day (1–31).
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = Self.floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The year, 0–9999.
  package var year: Int { components.year }
  /// The month, 1–12.
  package var month: Int { components.month }
  /// The day of the month, 1–31.
  package var day: Int { components.day }

  /// The day of the week.
  package var weekday: Weekday { Weekday.allCases[Self.modulo(dayNumber + 3, 7)] }

  /// The ISO 8601 week number and the year the week belongs to: weeks begin on Monday, and week 1
  /// contains the year's first Thursday.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = monday + 3
    let firstOfYear = LocalDate(year: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.year, (thursday - firstOfYear) / 7 + 1)
  }

  /// The Monday of the date's week.
  package var monday: LocalDate { self - Self.modulo(dayNumber + 3, 7) }

  /// The date `days` days later.
  package static func + (date: LocalDate, days: Int) -> LocalDate {
    LocalDate(dayNumber: date.dayNumber + days)
  }

  /// The date `days` days earlier.
  package static func - (date: LocalDate, days: Int) -> LocalDate { date + -days }

  /// The number of days from `right` to `left`.
  package static func - (left: LocalDate, right: LocalDate) -> Int {
    left.dayNumber - right.dayNumber
  }

  /// Whether `left` is earlier than `right`.
  package static func < (left: LocalDate, right: LocalDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  private static func modulo(_ value: Int, _ divisor: Int) -> Int {
    (value % divisor + divisor) % divisor
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    (value - modulo(value, divisor)) / divisor
  }
}

extension LocalDate: CustomStringConvertible {
  /// The date in the form `2026-11-20`.
  package var description: String {
    let (year, month, day) = components
    guard 0...9999 ~= year else {
      return year.digits(4) + "-" + month.digits(2) + "-" + day.digits(2)
    }
    // Written to a buffer for speed: ten years of journals have thousands of file names with a
    // date.
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ number: Int, _ places: ClosedRange<Int>) {
        var rest = number
        for place in places.reversed() {
          bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(year, 0...3)
      bytes[4] = UInt8(ascii: "-")
      write(month, 5...6)
      bytes[7] = UInt8(ascii: "-")
      write(day, 8...9)
      return 10
    }
  }
}

extension Int {
  /// The number in at least `count` digits, with leading zeros.
  package func digits(_ count: Int) -> String {
    let text = String(self)
    let missing = count - text.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + text : text
  }
}
