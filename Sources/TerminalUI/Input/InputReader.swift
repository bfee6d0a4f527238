/// Makes of what comes from a terminal what somebody did there.
///
/// Bytes and the silence between them are seen by the same thread, in their order: no timer of
/// another thread can overtake bytes that have been read.
package nonisolated struct InputReader: Sendable {
  private var source: any InputSource
  /// Nil where whole lines are typed.
  private var decoder: InputDecoder?

  /// - Parameter decoder: What knows the terminal's keys; nil where whole lines are typed.
  package init(_ source: any InputSource, decoder: InputDecoder?) {
    self.source = source
    self.decoder = decoder
  }

  /// Waits for what is done next; nil when the terminal is gone.
  package mutating func next() -> InputReading? {
    while true {
      switch source.next(until: decoder?.deadline) {
      case .ended: return nil
      case .touched(let event, let time):
        return InputReading(content: .events([event]), time: time, size: 1)
      case .quiet(let time):
        let events = decoder?.giveUp(at: time) ?? []
        guard !events.isEmpty else { continue }
        return InputReading(content: .events(events), time: time, size: 1)
      case .bytes(let bytes, let time):
        guard let events = decoder?.decode(bytes, at: time) else {
          return InputReading(content: .lines(bytes), time: time, size: bytes.count)
        }
        guard !events.isEmpty else { continue }
        return InputReading(content: .events(events), time: time, size: bytes.count)
      }
    }
  }
}
