/// Decodes the input of a terminal into events.
///
/// Bytes and timeouts are handled in order on one thread: a timer on another thread could overtake
/// bytes that have been read.
package nonisolated struct InputReader: Sendable {
  private var source: any InputSource
  /// Nil if whole lines are typed.
  private var decoder: InputDecoder?

  /// - Parameter decoder: The decoder with the terminal's keys; nil if whole lines are typed.
  package init(_ source: any InputSource, decoder: InputDecoder?) {
    self.source = source
    self.decoder = decoder
  }

  /// Waits for the next input; nil when the terminal has gone.
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
