import KioskModel

/// The days that a follow-up is about, and those that it has to read.
struct FollowUpPeriods: Sendable {
  /// The report's own days.
  let days: ClosedRange<LocalDate>
  /// The days before them.
  let before: ClosedRange<LocalDate>
  /// The same days of earlier years, the latest first.
  let years: [ClosedRange<LocalDate>]
  /// From the first day to the last of those whose sessions are counted.
  let held: ClosedRange<LocalDate>
  /// What has to be read, the earliest first; no day is in two.
  let stretches: [ClosedRange<LocalDate>]

  /// The periods for some days and what was to be reached by their end.
  init(_ days: ClosedRange<LocalDate>, _ targets: [Target]) {
    self.days = days
    before = days.daysBefore
    years = PeriodYear.earlier(than: days)
    let counted = targets.compactMap { $0.counted(until: days.upperBound) }
    let first = ([days] + years + counted).map(\.lowerBound).min()
    held = (first ?? days.lowerBound)...days.upperBound
    var stretches: [ClosedRange<LocalDate>] = []
    for one in ([days, before] + years + counted).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, one.lowerBound <= last.upperBound + 1 {
        stretches[stretches.count - 1] =
          last.lowerBound...max(last.upperBound, one.upperBound)
      } else {
        stretches.append(one)
      }
    }
    self.stretches = stretches
  }

  /// From the first day to the last.
  var all: ClosedRange<LocalDate> {
    (stretches.first ?? days).lowerBound...(stretches.last ?? days).upperBound
  }
}

extension Target {
  /// The days that count up to the end of a report; nil where the first is after it.
  func counted(until last: LocalDate) -> ClosedRange<LocalDate>? {
    days.lowerBound <= last ? days.lowerBound...min(days.upperBound, last) : nil
  }
}
