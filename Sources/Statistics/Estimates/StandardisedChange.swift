/// The change of the index if the activities had the weights of the later period in both (direct
/// standardisation), so that another programme is not taken for other opinions.
enum StandardisedChange {
  /// The answers of an activity, and its index.
  typealias Activity = (answers: Int, index: Double)

  /// The change in points over the activities that are known in both periods; nil if these have less
  /// than half of the later answers.
  ///
  /// - Parameters:
  ///   - before: The activities of the earlier period.
  ///   - after: Those of the later one.
  ///   - all: The later answers about activities, known or not.
  static func points(
    from before: [String: Activity], to after: [String: Activity], of all: Int
  ) -> Double? {
    var (sum, weights) = (0.0, 0)
    for (key, activity) in after.sorted(by: { $0.key < $1.key }) {
      guard let old = before[key] else { continue }
      sum += Double(activity.answers) * (activity.index - old.index)
      weights += activity.answers
    }
    return weights > 0 && 2 * weights >= all ? (sum / Double(weights)).rounded() : nil
  }
}
