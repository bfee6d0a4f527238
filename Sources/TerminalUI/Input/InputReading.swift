/// The input from one read of a terminal.
package nonisolated struct InputReading: Hashable, Sendable {
  /// What was read.
  package enum Content: Hashable, Sendable {
    case events([InputEvent])
    /// Bytes of lines, on a terminal without single key presses.
    case lines([UInt8])
  }

  package let content: Content
  /// When it was read, on a clock that also advances during sleep.
  package let time: Duration
  /// The number of bytes.
  package let size: Int
}
