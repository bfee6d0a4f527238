/// Detects wishes that come faster than visitors can write them; they are saved, but flagged.
///
/// A wish takes a visitor about three seconds. More than 3 in 10 seconds or 15 in a minute are
/// flagged.
struct FloodGate: Sendable {
  private var times: [Duration] = []

  /// Notes a wish; returns whether it is one of too many.
  mutating func isFlood(at now: Duration) -> Bool {
    times.removeAll { now - $0 > .seconds(60) }
    times.append(now)
    return times.count > 15 || times.count(where: { now - $0 <= .seconds(10) }) > 3
  }
}
