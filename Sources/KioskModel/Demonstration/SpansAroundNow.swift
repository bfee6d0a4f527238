internal import Foundation

/// Three spans of time around an instant: one that has just ended, one under way and one to come.
///
/// If `running` is 75 to 90 minutes, the first ended 15 to 45 minutes ago, the second began then
/// and lasts for at least 30 more minutes, and the third begins within 75 minutes.
struct SpansAroundNow: Sendable {
  /// A start on the wall clock and a length in seconds.
  struct Span: Sendable, Hashable {
    var start: LocalDateTime
    var seconds: Int
  }

  /// The span that has just ended.
  let over: Span
  /// The span under way.
  let running: Span
  /// The span to come.
  let next: Span
  /// The time from the start of the first to the end of the last.
  let whole: Range<Date>

  /// Spans with lengths in seconds, which begin on the hour or half hour if possible.
  init(now: Date, zone: TimeZone, over: Int, running: Int, next: Int) {
    let latest = now.addingTimeInterval(-15 * 60)
    let seconds = latest.timeIntervalSince1970.rounded(.down)
    let sinceHalfHour = zone.localTime(at: latest).second % 1800
    let began = Date(timeIntervalSince1970: seconds - TimeInterval(sinceHalfHour))
    self.over = Self.span(zone, from: began.addingTimeInterval(TimeInterval(-over)), to: began)
    self.running = Self.span(
      zone, from: began, to: began.addingTimeInterval(TimeInterval(running)))
    // On the night when clocks go back, a repeated wall-clock time always means its first
    // occurrence, so an earlier start is chosen then; the last candidate is always unambiguous.
    let starts = [90, 75, 60, 45].map { began.addingTimeInterval(TimeInterval($0 * 60)) }
    let comes = starts.first { zone.instant(of: zone.localTime(at: $0)) == $0 } ?? starts[0]
    self.next = Span(start: zone.localTime(at: comes), seconds: next)
    self.whole =
      zone.instant(of: self.over.start)..<comes.addingTimeInterval(TimeInterval(next))
  }

  /// The span between two instants; if the wall-clock time of the first is a repeated one, the span
  /// begins at its first occurrence, since that is what a document's time means.
  private static func span(_ zone: TimeZone, from: Date, to: Date) -> Span {
    let start = zone.localTime(at: from)
    return Span(start: start, seconds: Int(to.timeIntervalSince(zone.instant(of: start))))
  }
}
