/// What the input of a terminal delivers next. Times are on a clock that also advances during
/// sleep.
package nonisolated enum InputArrival: Hashable, Sendable {
  /// Bytes read at once, and when.
  case bytes([UInt8], at: Duration)
  /// An event from a mouse that does not send bytes.
  case touched(InputEvent, at: Duration)
  /// Nothing has come until the deadline.
  case quiet(at: Duration)
  /// The terminal has gone.
  case ended
}
