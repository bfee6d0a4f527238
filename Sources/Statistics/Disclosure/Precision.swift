/// How finely the figures of a group are told: no finer than one answer could move them, so that they
/// do not tell the exact size of the group.
struct Precision: Sendable, Hashable {
  /// The number of answers of the group.
  let count: Int

  /// The number of answers from which an interval, the share of the satisfied and the distribution
  /// are told.
  static let fewestForDetails = Certainty.fewestAnswers

  /// The step to which the index is rounded. One answer by one score moves it by 25 ÷ n.
  var indexStep: Double { count < Self.fewestForDetails ? 5 : 1 }

  /// The step to which a share is rounded. One answer moves it by 1 ÷ n.
  var shareStep: Double { count < 100 ? 0.05 : 0.01 }

  /// Whether more than the index is told.
  var hasDetails: Bool { count >= Self.fewestForDetails }

  /// An index from 0 to 100, with top and bottom coding: the greatest and smallest values are told as
  /// those beside them, since everybody in a group without exception would have the same score.
  func index(_ value: Double) -> Double {
    let rounded = Self.rounded(value, indexStep)
    return min(max(rounded, indexStep), 100 - indexStep)
  }

  /// A share from 0 to 1, with top and bottom coding.
  func share(_ value: Double) -> Double {
    min(max(Self.rounded(value, shareStep), shareStep), 1 - shareStep)
  }

  private static func rounded(_ value: Double, _ step: Double) -> Double {
    // Steps such as 0.05 have no exact value, and multiples of them are written with few decimals.
    let steps = (1 / step).rounded()
    return step < 1
      ? (value * steps + 0.5).rounded(.down) / steps
      : (value / step + 0.5).rounded(.down) * step
  }
}
