/// What was done at a terminal with one read of it.
nonisolated struct InputReading: Hashable, Sendable {
  /// What was done.
  enum Content: Hashable, Sendable {
    case events([InputEvent])
    /// Bytes of lines, where there are no single keys.
    case lines([UInt8])
  }

  let content: Content
  /// When it was read, by the clock that also counts while the machine sleeps.
  let time: Duration
  /// How many bytes it was.
  let size: Int
}
