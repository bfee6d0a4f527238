package import KioskModel

/// How far a target has come.
package struct TargetStanding: Sendable, Hashable {
  /// What is to be reached.
  package var target: Target
  /// The days that were counted: the target's own, up to the report's last; nil where it begins
  /// after that.
  package var counted: ClosedRange<LocalDate>?
  /// What was counted; nil where nothing was yet, and where it is about answers that are not shown.
  package var actual: Double?

  /// Actual ÷ wanted; nil for an index, which is no count.
  package var share: Double? {
    target.measure == .index ? nil : actual.map { $0 / target.value }
  }

  /// The share of the target's days that have gone, 0–1.
  package var elapsed: Double {
    guard let counted else { return 0 }
    return Double(counted.upperBound - counted.lowerBound + 1)
      / Double(target.days.upperBound - target.days.lowerBound + 1)
  }

  /// Whether what is wanted has been reached.
  package var isReached: Bool { actual.map { $0 >= target.value } ?? false }
}
