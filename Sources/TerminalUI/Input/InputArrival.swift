/// What the input of a terminal gives next; times are of the clock that also counts while the
/// machine sleeps.
package nonisolated enum InputArrival: Hashable, Sendable {
  /// Bytes that were read together, and when.
  case bytes([UInt8], at: Duration)
  /// Something was done with a mouse that does not send bytes.
  case touched(InputEvent, at: Duration)
  /// Nothing has come for as long as was asked for.
  case quiet(at: Duration)
  /// The terminal is gone.
  case ended
}
