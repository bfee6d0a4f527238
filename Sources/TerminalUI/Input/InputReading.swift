/// What was done at a terminal with one read of it.
package nonisolated struct InputReading: Hashable, Sendable {
  /// What was done.
  package enum Content: Hashable, Sendable {
    case events([InputEvent])
    /// Bytes of lines, where there are no single keys.
    case lines([UInt8])
  }

  package let content: Content
  /// When it was read, by the clock that also counts while the machine sleeps.
  package let time: Duration
  /// How many bytes it was.
  package let size: Int
}
