/// Limits to years of four digits: some calendars use 9999 for an event without an end, which in
/// another time zone is the year 10000.
extension LocalDateTime {
  private static let distantPast = LocalDateTime(LocalDate(dayNumber: -719_162))

  /// The time, or the nearest one that a calendar can represent.
  var withinYears: LocalDateTime { min(max(self, .distantPast), .distantFuture) }
}

extension NominalDuration {
  /// The duration, or the longest one whose end a calendar can represent.
  func withinYears(from start: LocalDateTime) -> NominalDuration {
    let left = LocalDateTime.distantFuture - start
    let isWithin = days <= left / 86_400 && days * 86_400 + seconds <= left
    return isWithin ? self : NominalDuration(days: max(0, left / 86_400))
  }
}
