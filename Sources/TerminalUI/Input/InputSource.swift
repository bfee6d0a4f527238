/// The source of a terminal's bytes.
package nonisolated protocol InputSource: Sendable {
  /// Waits for the next input.
  ///
  /// - Parameter deadline: When to stop waiting. Input that is available by then counts as in time,
  ///   even if it is read late.
  mutating func next(until deadline: Duration?) -> InputArrival
}
