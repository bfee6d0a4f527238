/// Where the bytes of a terminal come from.
package nonisolated protocol InputSource: Sendable {
  /// Waits for what comes next.
  ///
  /// - Parameter deadline: When to stop waiting. It has passed quietly only if nothing is there to
  ///   be read then: what came in time and is read late was in time.
  mutating func next(until deadline: Duration?) -> InputArrival
}
