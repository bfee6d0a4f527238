package import Foundation

extension TimeZone {
  /// The wall-clock time in this zone at an instant.
  package func localTime(at instant: Date) -> LocalDateTime {
    let whole = Int(instant.timeIntervalSince1970.rounded(.down))
    return LocalDateTime(LocalDate(dayNumber: 0), second: whole + secondsFromGMT(for: instant))
  }

  /// The instant of a wall-clock time in this zone.
  ///
  /// If the time occurs twice because clocks go back, the first instant; if it does not occur
  /// because clocks go forward, the time with the offset before the change (RFC 5545, section
  /// 3.3.5).
  package func instant(of local: LocalDateTime) -> Date {
    let asUTC = TimeInterval(local - LocalDateTime(LocalDate(dayNumber: 0)))
    func offset(_ time: TimeInterval) -> TimeInterval {
      TimeInterval(secondsFromGMT(for: Date(timeIntervalSince1970: time)))
    }
    let before = offset(asUTC - 86_400)
    let after = offset(asUTC + 86_400)
    // No daylight saving change is near, which is true of most times and needs no further check.
    if before == after { return Date(timeIntervalSince1970: asUTC - before) }
    let candidates = [asUTC - before, asUTC - after]
    let match = zip(candidates, [before, after]).first { offset($0) == $1 }
    return Date(timeIntervalSince1970: match?.0 ?? candidates[0])
  }

  /// The instant `duration` after a wall-clock time in this zone: days are added on the wall clock
  /// first, then exact seconds.
  package func instant(_ duration: NominalDuration, after local: LocalDateTime) -> Date {
    instant(duration, after: local, at: instant(of: local))
  }

  /// The instant `duration` after a wall-clock time whose instant is already known.
  func instant(
    _ duration: NominalDuration, after local: LocalDateTime, at instant: Date
  ) -> Date {
    let days = LocalDateTime(local.date + duration.days, second: local.second)
    return (duration.days == 0 ? instant : self.instant(of: days))
      .addingTimeInterval(TimeInterval(duration.seconds))
  }
}
