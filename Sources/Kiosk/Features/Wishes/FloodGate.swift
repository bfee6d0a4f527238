/// Tells when wishes come faster than people can make them: they are kept, but marked.
///
/// A wish takes a visitor some three seconds. More than 3 in 10 seconds or 15 in a minute are
/// somebody playing.
struct FloodGate: Sendable {
  private var times: [Duration] = []

  /// Notes a wish and says whether it is one of too many.
  mutating func isFlood(at now: Duration) -> Bool {
    times.removeAll { now - $0 > .seconds(60) }
    times.append(now)
    return times.count > 15 || times.count(where: { now - $0 <= .seconds(10) }) > 3
  }
}
