internal import Foundation

/// A writer of the journals of all days up to now, day by day.
struct SyntheticHistory {
  /// The sessions that took place.
  let programme: Programme
  /// The days of the history.
  let days: ClosedRange<LocalDate>
  /// The end of the history.
  let now: Date

  /// The number of days whose sessions are evaluated together, because each evaluation of a rule
  /// starts from its beginning.
  private static let daysAtOnce = 91

  /// Generates the visits and writes their entries.
  ///
  /// - Parameter progress: Receives the completed share, from 0 to 1.
  func write(
    _ visitors: consuming SyntheticVisitors, to writer: consuming JournalWriter,
    progress: (Double) -> Void
  ) throws(DiskError) {
    let total = days.upperBound - days.lowerBound + 1
    var first = days.lowerBound
    while first <= days.upperBound {
      let last = min(first + Self.daysAtOnce - 1, days.upperBound)
      var day: LocalDate?
      for session in programme.sessions(on: first...last) {
        let date = session.localStart.date
        guard first...last ~= date, session.start <= now, !session.isCancelled else { continue }
        if date != day {
          day = date
          // Visitors who are early for a session just after midnight arrive the day before.
          try flush(&visitors, before: date - 1, to: &writer)
          visitors.rateVisits(on: date)
        }
        visitors.visit(session)
      }
      progress(Double(last - days.lowerBound + 1) / Double(total))
      first = last + 1
    }
    try flush(&visitors, before: days.upperBound + 2, to: &writer)
  }

  private func flush(
    _ visitors: inout SyntheticVisitors, before end: LocalDate, to writer: inout JournalWriter
  ) throws(DiskError) {
    for day in visitors.journals.keys.filter({ $0 < end }).sorted() {
      guard let journal = visitors.journals.removeValue(forKey: day) else { continue }
      try writer.append(journal.attendanceEvents, to: .attendance, on: day)
      try writer.append(journal.feedbackEvents(&visitors.random), to: .feedback, on: day)
    }
  }
}
