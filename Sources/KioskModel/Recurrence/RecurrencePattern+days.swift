/// The days that a pattern allows.
extension RecurrencePattern {
  /// Whether the pattern allows a date.
  func allows(_ day: LocalDate) -> Bool {
    if months.isEmpty, monthDays.isEmpty, nthWeekdays.isEmpty {
      return allowsWeekday(day, nil) && allowsInYear(day)
    }
    let components = day.components
    guard months.isEmpty || months.contains(components.month) else { return false }
    if !monthDays.isEmpty {
      let length = LocalDate.daysInMonth(components.month, of: components.year)
      guard namesMonthDay(components.day, of: length) else { return false }
    }
    return allowsWeekday(day, components) && allowsInYear(day)
  }

  /// The allowed days of a year, or of one month of it, in order.
  func days(year: Int, month: Int? = nil) -> [LocalDate] {
    let named = month.map { months.isEmpty || months.contains($0) ? [$0] : [] }
    let wanted = named ?? (months.isEmpty ? Array(1...12) : months.values)
    if !monthDays.isEmpty { return wanted.flatMap { daysOfMonth($0, year) } }
    if !yearDays.isEmpty, month == nil { return daysOfYear(year) }
    return wanted.flatMap { month -> [LocalDate] in
      guard let first = LocalDate(year: year, month: month, day: 1) else { return [] }
      return (0..<LocalDate.daysInMonth(month, of: year)).map { first + $0 }.filter(allows)
    }
  }

  /// The allowed days of a month that are given by their number.
  private func daysOfMonth(_ month: Int, _ year: Int) -> [LocalDate] {
    let length = LocalDate.daysInMonth(month, of: year)
    guard let first = LocalDate(year: year, month: month, day: 1) else { return [] }
    let numbers = monthDays.compactMap { number -> Int? in
      let day = number > 0 ? number : length + number + 1
      if 1...length ~= day { return day }
      switch skip {
      case .omit: return nil
      case .backward: return number > 0 ? length : nil
      case .forward: return number > 0 ? length + 1 : nil
      }
    }
    return Set(numbers).sorted().map { first + ($0 - 1) }
      .filter { allowsWeekday($0, $0.components) && allowsInYear($0) }
  }

  private func daysOfYear(_ year: Int) -> [LocalDate] {
    guard let first = LocalDate(year: year, month: 1, day: 1) else { return [] }
    let length = LocalDate.daysInYear(year)
    let numbers = Set(yearDays.map { $0 > 0 ? $0 : length + $0 + 1 })
    return numbers.filter { 1...length ~= $0 }.sorted().map { first + ($0 - 1) }.filter(allows)
  }

  private func allowsWeekday(
    _ day: LocalDate, _ known: (year: Int, month: Int, day: Int)?
  ) -> Bool {
    if weekdays.isEmpty, nthWeekdays.isEmpty { return true }
    let weekday = day.weekdayIndex
    if weekdays.contains(weekday) { return true }
    guard nthWeekdays.contains(where: { $0.weekday == weekday }) else { return false }
    let (year, month, number) = known ?? day.components
    // If the rule has months, the number counts within the month, even in a yearly rule.
    let isOfMonth = frequency == .monthly || !months.isEmpty
    let place = isOfMonth ? number : day.dayOfYear(year)
    let length =
      isOfMonth ? LocalDate.daysInMonth(month, of: year) : LocalDate.daysInYear(year)
    let (fromStart, fromEnd) = ((place - 1) / 7 + 1, -((length - place) / 7 + 1))
    return nthWeekdays.contains {
      $0.weekday == weekday && ($0.nth == fromStart || $0.nth == fromEnd)
    }
  }

  /// Whether a date's day of the year and week number are allowed.
  private func allowsInYear(_ day: LocalDate) -> Bool {
    if !yearDays.isEmpty {
      let year = day.year
      let number = day.dayOfYear(year)
      guard
        yearDays.contains(number) || yearDays.contains(number - LocalDate.daysInYear(year) - 1)
      else { return false }
    }
    if weekNumbers.isEmpty { return true }
    let (year, week) = day.week(from: weekStart)
    return weekNumbers.contains(week)
      || weekNumbers.contains(week - LocalDate.weeks(inYear: year, from: weekStart) - 1)
  }
}
