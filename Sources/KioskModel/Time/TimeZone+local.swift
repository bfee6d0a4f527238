package import Foundation

extension TimeZone {
  /// What a clock on the wall in this zone shows at an instant.
  package func localTime(at instant: Date) -> LocalDateTime {
    let whole = Int(instant.timeIntervalSince1970.rounded(.down))
    return LocalDateTime(LocalDate(dayNumber: 0), second: whole + secondsFromGMT(for: instant))
  }

  /// The instant at which a clock on the wall in this zone shows `local`.
  ///
  /// Where the clocks go back and show the time twice, it is the first; where they go forward and
  /// never show it, it is read with the offset from before the change (RFC 5545, 3.3.5).
  package func instant(of local: LocalDateTime) -> Date {
    let asUTC = TimeInterval(local - LocalDateTime(LocalDate(dayNumber: 0)))
    func offset(_ time: TimeInterval) -> TimeInterval {
      TimeInterval(secondsFromGMT(for: Date(timeIntervalSince1970: time)))
    }
    let before = offset(asUTC - 86_400)
    let after = offset(asUTC + 86_400)
    // No change of the clocks is near: most times are read without looking any closer.
    if before == after { return Date(timeIntervalSince1970: asUTC - before) }
    let candidates = [asUTC - before, asUTC - after]
    let match = zip(candidates, [before, after]).first { offset($0) == $1 }
    return Date(timeIntervalSince1970: match?.0 ?? candidates[0])
  }

  /// The instant that is `duration` after the one at which a clock here shows `local`: days on the
  /// clock's face first, then exact seconds.
  package func instant(_ duration: NominalDuration, after local: LocalDateTime) -> Date {
    instant(duration, after: local, at: instant(of: local))
  }

  /// The same where it is known at which instant the clock shows `local`.
  func instant(
    _ duration: NominalDuration, after local: LocalDateTime, at instant: Date
  ) -> Date {
    let days = LocalDateTime(local.date + duration.days, second: local.second)
    return (duration.days == 0 ? instant : self.instant(of: days))
      .addingTimeInterval(TimeInterval(duration.seconds))
  }
}
