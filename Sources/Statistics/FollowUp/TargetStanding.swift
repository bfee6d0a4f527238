package import KioskModel

/// The progress of a target.
package struct TargetStanding: Sendable, Hashable {
  package var target: Target
  /// The days counted: the target's own, up to the report's last day; nil if the target starts
  /// after it.
  package var counted: ClosedRange<LocalDate>?
  /// The value reached; nil if the target has not started, or if it is about ratings that are
  /// suppressed.
  package var actual: Double?

  /// The value reached divided by the target's value; nil for an index, which is not a count.
  package var share: Double? {
    target.measure == .index ? nil : actual.map { $0 / target.value }
  }

  /// The elapsed share of the target's days, 0–1.
  package var elapsed: Double {
    guard let counted else { return 0 }
    return Double(counted.upperBound - counted.lowerBound + 1)
      / Double(target.days.upperBound - target.days.lowerBound + 1)
  }

  /// Whether the target has been reached.
  package var isReached: Bool { actual.map { $0 >= target.value } ?? false }
}
