internal import Foundation

/// Three spans of time around an instant: one that is just over, one that is going on, one to come.
///
/// With `running` of 75 to 90 minutes the first ended 15 to 45 minutes ago, the second began then
/// and goes on for at least 30 minutes more, and the third begins within 75 minutes.
struct SpansAroundNow: Sendable {
  /// When a session begins on the wall clock, and how many seconds it lasts.
  struct Span: Sendable, Hashable {
    var start: LocalDateTime
    var seconds: Int
  }

  /// Just over.
  let over: Span
  /// Going on.
  let running: Span
  /// To come.
  let next: Span
  /// All three and what lies between them.
  let whole: Range<Date>

  /// Spans of the given lengths in seconds, on whole and half hours where that is possible.
  init(now: Date, zone: TimeZone, over: Int, running: Int, next: Int) {
    let latest = now.addingTimeInterval(-15 * 60)
    let seconds = latest.timeIntervalSince1970.rounded(.down)
    let sinceHalfHour = zone.localTime(at: latest).second % 1800
    let began = Date(timeIntervalSince1970: seconds - TimeInterval(sinceHalfHour))
    self.over = Self.span(zone, from: began.addingTimeInterval(TimeInterval(-over)), to: began)
    self.running = Self.span(
      zone, from: began, to: began.addingTimeInterval(TimeInterval(running)))
    // A clock time that has been shown once already in the night when the clocks go back cannot
    // be said again: then it is one of the earlier times, the last of which is always new.
    let starts = [90, 75, 60, 45].map { began.addingTimeInterval(TimeInterval($0 * 60)) }
    let comes = starts.first { zone.instant(of: zone.localTime(at: $0)) == $0 } ?? starts[0]
    self.next = Span(start: zone.localTime(at: comes), seconds: next)
    self.whole =
      zone.instant(of: self.over.start)..<comes.addingTimeInterval(TimeInterval(next))
  }

  /// From one instant to another; where the wall clock shows the first for the second time that
  /// night, from when it first did, since that is what a document's time means.
  private static func span(_ zone: TimeZone, from: Date, to: Date) -> Span {
    let start = zone.localTime(at: from)
    return Span(start: start, seconds: Int(to.timeIntervalSince(zone.instant(of: start))))
  }
}
