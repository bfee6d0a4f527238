/// A check of the machine's date against the days with journals.
///
/// A clock with an empty battery, or one that somebody has set, may be years off in either
/// direction. What cannot be undone, such as erasing names past their retention period, is only
/// done on a date that the check confirms.
package struct ClockCheck: Sendable, Hashable {
  /// The result of the check.
  package enum Verdict: Sendable, Hashable {
    /// The kiosk was used on several of the days before the date.
    case fits
    /// Too few days with journals are known.
    case unknown
    /// The last day on which the kiosk was used, today excluded, is far from the date.
    case doubtful(lastDay: LocalDate)
  }

  /// The result for today.
  package let verdict: Verdict
  /// The days with journals that cannot be right, in order: those in the future, and isolated ones
  /// far from all others.
  package let implausibleDays: [LocalDate]

  /// The number of days before today that are considered.
  static let window = 60
  /// The number of these on which the kiosk must have been used.
  static let minDays = 4
  /// The number of days without journals that isolates a group of at most `minDays` days.
  static let gap = 180

  /// Checks a date against the days with journals.
  ///
  /// - Parameters:
  ///   - today: The date of the machine's clock.
  ///   - days: The days on which any kiosk of the place was used; today itself is ignored.
  package init(_ today: LocalDate, days: Set<LocalDate>) {
    let known = days.subtracting([today])
    // Isolated days were written under a wrong clock and say nothing about the present one.
    let isolated = Self.isolated(known)
    let used = known.subtracting(isolated)
    // A kiosk in another time zone, or one whose clock is minutes fast, may already be in tomorrow.
    let later = used.filter { $0 > today + 1 }
    let recent = used.filter { today - Self.window <= $0 && $0 < today }
    if let last = used.max(), later.count > Self.minDays || recent.isEmpty {
      verdict = .doubtful(lastDay: last)
    } else {
      verdict = recent.count >= Self.minDays ? .fits : .unknown
    }
    implausibleDays = later.union(isolated).union(known.filter { $0 > today + 1 }).sorted()
  }

  /// Checks a date against the journals in a data folder.
  package init(_ today: LocalDate, parts: [JournalPath]) {
    self.init(today, days: Set(parts.map(\.day)))
  }

  /// The days of short groups that are far from all longer ones.
  private static func isolated(_ days: Set<LocalDate>) -> Set<LocalDate> {
    var runs: [[LocalDate]] = []
    for day in days.sorted() {
      if let last = runs.last?.last, day.dayNumber - last.dayNumber <= gap {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    guard runs.count > 1, let longest = runs.map(\.count).max(), longest > minDays else {
      return []
    }
    return Set(runs.filter { $0.count <= minDays }.joined())
  }
}
