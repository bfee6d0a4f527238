/// Whether the day that a machine's clock shows fits what the journals tell.
///
/// A clock whose battery is empty, or that somebody has set, may be years off either way. What can
/// never be taken back, such as erasing names for their age, is done only on a day that fits.
package struct ClockCheck: Sendable, Hashable {
  /// What the journals say of a day.
  package enum Verdict: Sendable, Hashable {
    /// The kiosk was used on several of the days before it.
    case fits
    /// Too few days are known to tell.
    case unknown
    /// The last day on which the kiosk was used, this one not counted, is far from it.
    case doubtful(lastDay: LocalDate)
  }

  /// What they say of today.
  package let verdict: Verdict
  /// Days with journals that cannot be right, first to last: those that have not come yet, and
  /// those that lie by themselves, far from all others.
  package let strangeDays: [LocalDate]

  /// So many days before today count.
  static let window = 60
  /// On so many of them the kiosk must have been used.
  static let fewestDays = 4
  /// Days so far from all others lie by themselves, where they are no more than `fewestDays`.
  static let gap = 180

  /// Holds a day against the days that have journals.
  ///
  /// - Parameters:
  ///   - today: The day that the clock shows.
  ///   - days: The days on which any kiosk of the place was used; today itself says nothing.
  package init(_ today: LocalDate, days: Set<LocalDate>) {
    let known = days.subtracting([today])
    // Days that lie by themselves were written under a wrong clock, and tell nothing of this one.
    let lonely = Self.lonely(known)
    let used = known.subtracting(lonely)
    // A kiosk in another zone, or one whose clock runs ahead by minutes, may be in tomorrow.
    let later = used.filter { $0 > today + 1 }
    let recent = used.filter { today - Self.window <= $0 && $0 < today }
    if let last = used.max(), later.count > Self.fewestDays || recent.isEmpty {
      verdict = .doubtful(lastDay: last)
    } else {
      verdict = recent.count >= Self.fewestDays ? .fits : .unknown
    }
    strangeDays = later.union(lonely).union(known.filter { $0 > today + 1 }).sorted()
  }

  /// The same for the journals below a data folder.
  package init(_ today: LocalDate, parts: [JournalPath]) {
    self.init(today, days: Set(parts.map(\.day)))
  }

  /// The days of short runs that lie far from all longer ones.
  private static func lonely(_ days: Set<LocalDate>) -> Set<LocalDate> {
    var runs: [[LocalDate]] = []
    for day in days.sorted() {
      if let last = runs.last?.last, day.dayNumber - last.dayNumber <= gap {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    guard runs.count > 1, let longest = runs.map(\.count).max(), longest > fewestDays else {
      return []
    }
    return Set(runs.filter { $0.count <= fewestDays }.joined())
  }
}
