/// Calendars have years of four digits: some say 9999 for what never ends, and in another zone that is
/// a year of five.
extension LocalDateTime {
  private static let distantPast = LocalDateTime(LocalDate(dayNumber: -719_162))

  /// The time itself, or the nearest that a calendar can hold.
  var withinYears: LocalDateTime { min(max(self, .distantPast), .distantFuture) }
}

extension NominalDuration {
  /// The length itself, or the longest with an end that a calendar can hold.
  func withinYears(from start: LocalDateTime) -> NominalDuration {
    let left = LocalDateTime.distantFuture - start
    let isWithin = days <= left / 86_400 && days * 86_400 + seconds <= left
    return isWithin ? self : NominalDuration(days: max(0, left / 86_400))
  }
}
