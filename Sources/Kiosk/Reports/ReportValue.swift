import KioskModel
import Statistics

/// A figure as it is known, before it is written for a reader or a program.
nonisolated enum ReportValue: Hashable, Sendable {
  /// How many.
  case count(Int)
  /// An index, points of it, or a value of another measure.
  case number(Double)
  /// A part of a whole, 0–1; above where there are more answers than visitors.
  case share(Double)
  /// The ends of a 95 % interval.
  case range(Interval, ofShare: Bool)
  /// How many, rounded: from one number to another.
  case rounded(RoundedCount)
  /// The share of each step of the scale, the worst first; nil where it may not be told.
  case steps([Double?])
  /// What programs read, and what people do.
  case named(JSONValue, String)
  /// Words below each other.
  case list([String])
  /// It is known, and may not be told.
  case hidden
  /// There is nothing to tell.
  case none

  /// Its size; nil where it has none or is not told.
  var number: Double? {
    switch self {
    case .count(let count): Double(count)
    case .rounded(let count): Double(count.low)
    case .number(let value), .share(let value): value
    default: nil
    }
  }

  /// What programs read, where that is a name.
  var name: String? {
    guard case .named(let value, _) = self else { return nil }
    return value.stringValue
  }

  /// Its lines; none where it has no list.
  var lines: [String] {
    guard case .list(let lines) = self else { return [] }
    return lines
  }
}
