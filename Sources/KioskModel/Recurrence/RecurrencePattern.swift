/// The parts of a rule, completed with the parts that follow from the start (RFC 5545, section
/// 3.3.10) and checked, so that evaluating it cannot fail.
///
/// An empty part allows every value.
struct RecurrencePattern: Sendable, Hashable {
  /// The treatment of days that a month does not have (RFC 7529, section 4.1).
  enum Skip: String { case omit, backward, forward }

  let frequency: RecurrenceRule.Frequency
  let interval: Int
  /// The first day of a week, 0 for Monday.
  let weekStart: Int
  let months: SmallSet
  let weekNumbers: Set<Int>
  let yearDays: Set<Int>
  let monthDays: [Int]
  private let monthDaySet: SmallSet
  private let lastDaySet: SmallSet
  /// The weekdays that are allowed in every week.
  let weekdays: SmallSet
  /// The weekdays of which only the nth in the month or year is allowed.
  let nthWeekdays: [NthDay]
  let hours: [Int]
  let minutes: [Int]
  let seconds: [Int]
  let positions: [Int]
  let skip: Skip

  /// The nth weekday of a month or year, counted from the end if `nth` is negative.
  struct NthDay: Sendable, Hashable {
    var weekday: Int
    var nth: Int
  }

  /// The limit on intervals; longer ones give no second time before the year 9999.
  private static let longestInterval = 1 << 40

  /// The pattern of a rule for a series that begins at `start`.
  ///
  /// - Throws: `RecurrenceFault` with the key of an invalid part.
  init(_ rule: RecurrenceRule, start: LocalDateTime) throws(RecurrenceFault) {
    let parts = RecurrenceParts(rule.other)
    frequency = rule.frequency
    interval = min(rule.interval, Self.longestInterval)
    skip = try parts.skip()
    weekStart = try parts.weekStart()
    weekNumbers = Set(try parts.numbers("byWeekNo", 1...53, fromEnd: true))
    yearDays = Set(try parts.numbers("byYearDay", 1...366, fromEnd: true))
    positions = try parts.numbers("bySetPosition", 1...366, fromEnd: true)
    var months = SmallSet(try parts.numbers("byMonth", 1...12))
    var monthDays = try parts.numbers("byMonthDay", 1...31, fromEnd: true)
    guard rule.byDay.allSatisfy({ $0.nth.map { $0 != 0 && abs($0) <= 53 } ?? true }) else {
      throw RecurrenceFault(key: "byDay")
    }
    // A week or a day has only one of each weekday, so the number has no meaning.
    let counts = [.yearly, .monthly].contains(frequency)
    var weekdays = SmallSet(rule.byDay.filter { !counts || $0.nth == nil }.map(\.day.index))
    nthWeekdays =
      counts
      ? Array(
        Set(
          rule.byDay.compactMap { day in day.nth.map { NthDay(weekday: day.day.index, nth: $0) } })
      ).sorted { ($0.weekday, $0.nth) < ($1.weekday, $1.nth) } : []
    if monthDays.isEmpty, yearDays.isEmpty, rule.byDay.isEmpty {
      // The day follows from the start.
      switch frequency {
      case .yearly, .monthly, .weekly:
        if !weekNumbers.isEmpty || frequency == .weekly {
          weekdays = [start.date.weekdayIndex]
        } else {
          if frequency == .yearly, months.isEmpty { months = [start.date.month] }
          monthDays = [start.date.day]
        }
      case .daily, .hourly, .minutely, .secondly: break
      }
    }
    self.months = months
    self.monthDays = monthDays
    monthDaySet = SmallSet(monthDays.filter { $0 > 0 })
    lastDaySet = SmallSet(monthDays.filter { $0 < 0 }.map { -$0 })
    self.weekdays = weekdays
    let hours = try parts.numbers("byHour", 0...23)
    let minutes = try parts.numbers("byMinute", 0...59)
    // Second 60 is a leap second, treated as 59 (RFC 5545, section 3.3.12).
    let seconds = Array(Set(try parts.numbers("bySecond", 0...60).map { min($0, 59) })).sorted()
    let unit = frequency.unit
    self.hours = hours.isEmpty && unit > 3600 ? [start.hour] : hours
    self.minutes = minutes.isEmpty && unit > 60 ? [start.minute] : minutes
    self.seconds = seconds.isEmpty && unit > 1 ? [start.second % 60] : seconds
  }
}

extension RecurrencePattern {
  /// Whether a day in a month of `length` days is one of the allowed days of the month.
  func namesMonthDay(_ day: Int, of length: Int) -> Bool {
    monthDaySet.contains(day) || lastDaySet.contains(length + 1 - day)
  }

  /// An upper bound of the times a day, from the parts for time of day.
  var maxPerDay: Int {
    func choices(_ values: [Int], of all: Int) -> Int { values.isEmpty ? all : values.count }
    let whole =
      choices(hours, of: 24) * choices(minutes, of: 60) * choices(seconds, of: 60)
    let unit = frequency.unit
    guard unit < 86_400 else {
      return positions.isEmpty ? whole : min(whole, positions.count)
    }
    let (units, step) = (86_400 / unit, min(interval, 86_400 / unit))
    let turns = (units + step - 1) / step
    let inTurn =
      (unit > 60 ? choices(minutes, of: 60) : 1) * (unit > 1 ? choices(seconds, of: 60) : 1)
    let each = positions.isEmpty ? inTurn : min(inTurn, positions.count)
    return min(whole, turns * each)
  }
}

extension RecurrenceRule.Frequency {
  /// The length of the unit in seconds; a day's length for a day and longer units.
  var unit: Int {
    switch self {
    case .secondly: 1
    case .minutely: 60
    case .hourly: 3600
    case .daily, .weekly, .monthly, .yearly: 86_400
    }
  }
}

extension Weekday {
  /// The weekday as a number, 0 for Monday to 6 for Sunday.
  var index: Int {
    switch self {
    case .monday: 0
    case .tuesday: 1
    case .wednesday: 2
    case .thursday: 3
    case .friday: 4
    case .saturday: 5
    case .sunday: 6
    }
  }
}
