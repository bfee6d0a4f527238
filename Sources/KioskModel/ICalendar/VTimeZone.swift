internal import Foundation

/// A time zone defined in a calendar file (RFC 5545, section 3.6.5).
struct VTimeZone: Sendable {
  private let observances: [Observance]

  /// The zone in a VTIMEZONE component; nil if it is malformed or has rules that change more often
  /// than monthly.
  init?(_ component: CalendarComponent) {
    let observances = component.components.filter { ["STANDARD", "DAYLIGHT"].contains($0.name) }
      .map(Observance.init)
    let known = observances.compactMap(\.self)
    guard !known.isEmpty, known.count == observances.count else { return nil }
    self.observances = known
  }

  /// The offset in seconds east of Greenwich at an instant, in seconds since 1970.
  func offset(at instant: Int) -> Int {
    var latest: (onset: Int, offset: Int)?
    for observance in observances {
      guard let onset = observance.onset(notAfter: instant) else { continue }
      if latest.map({ $0.onset < onset }) ?? true { latest = (onset, observance.offsetTo) }
    }
    // Before its first change, the zone has the offset from which that change starts.
    return latest?.offset ?? observances.min { $0.start < $1.start }?.offsetFrom ?? 0
  }

  /// The offset in seconds east of Greenwich at a wall-clock time: if the time occurs twice, the
  /// first; if it does not occur, the offset before the change (RFC 5545, section 3.3.5).
  func offset(showing local: LocalDateTime) -> Int {
    let asUTC = local - LocalDateTime(LocalDate(dayNumber: 0))
    let candidates = [offset(at: asUTC - 86_400), offset(at: asUTC + 86_400)]
    return candidates.first { offset(at: asUTC - $0) == $0 } ?? candidates[0]
  }

  /// A recurring period of standard time or daylight saving time.
  private struct Observance: Sendable {
    let offsetFrom: Int
    let offsetTo: Int
    let start: LocalDateTime
    let recurrences: [Recurrence]
    let dates: [LocalDateTime]

    init?(_ component: CalendarComponent) {
      guard let from = component.value("TZOFFSETFROM").flatMap({ CalendarValue.utcOffset($0) }),
        let to = component.value("TZOFFSETTO").flatMap({ CalendarValue.utcOffset($0) }),
        let start = component.value("DTSTART").flatMap({ CalendarTime($0, zone: nil) })?.local,
        let zone = TimeZone(secondsFromGMT: from)
      else { return nil }
      (offsetFrom, offsetTo, self.start) = (from, to, start)
      var recurrences: [Recurrence] = []
      for line in component.properties where line.name == "RRULE" && !line.value.isEmpty {
        guard
          let rule = RecurrenceRule(rrule: line.value, start: start, isAllDay: false, zone: zone),
          [.yearly, .monthly].contains(rule.frequency),
          let recurrence = try? Recurrence(rule, start: start), recurrence.pattern.maxPerDay == 1
        else { return nil }
        recurrences.append(recurrence)
      }
      self.recurrences = recurrences
      dates =
        [start]
        + component.properties.filter { $0.name == "RDATE" }.flatMap { line in
          line.value.split(separator: ",").compactMap { text in
            CalendarTime(text, zone: nil).map { time in
              time.zone == .utc ? time.local + from : time.local
            }
          }
        }
    }

    /// The last start of the period at or before an instant; nil if there is none.
    func onset(notAfter instant: Int) -> Int? {
      let epoch = LocalDateTime(LocalDate(dayNumber: 0))
      let local = epoch + (instant + offsetFrom)
      var latest = dates.filter { $0 <= local }.max()
      for recurrence in recurrences {
        let end = min(local, recurrence.last ?? local)
        // Most periods start every year; a rule may have years between.
        for length in [400, 4000, 40_000] {
          let times = recurrence.times(in: (end + -length * 86_400)...end)
          guard let last = times.last else { continue }
          latest = max(latest ?? last, last)
          break
        }
      }
      return latest.map { $0 - epoch - offsetFrom }
    }
  }
}
