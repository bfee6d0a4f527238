/// A table after disclosure control: small groups are suppressed (primary suppression) and recoded
/// into one group, and further ones are suppressed as long as the published figures leave a small
/// group only one possible size (secondary suppression).
///
/// The audit is that of the interval published for each figure: what is left of the total when the
/// published groups are subtracted lies between two limits, and each suppressed group has at most
/// four. Since counts are rounded these limits seldom meet. The group with the least answers is
/// suppressed first, as the priority order of GaussSuppression has it (Langsrud, 2024).
struct ProtectedTable: Sendable {
  /// Which groups are shown.
  let isShown: [Bool]
  /// All suppressed groups together, if they may be shown.
  let gathered: ShownScores?

  /// The control of a table.
  ///
  /// - Parameters:
  ///   - groups: The scores of each group.
  ///   - sessions: The same by session.
  ///   - total: The number of all answers.
  ///   - overlaps: Whether an answer may be in several groups, whose suppressed ones are not gathered.
  init(_ groups: [Scores], in sessions: [SessionSums] = [], total: Int, overlaps: Bool) {
    let counts = groups.map(\.count)
    var isShown = counts.map { !PrimarySuppression.applies(to: $0) }
    // The smallest shown group comes first.
    let order = counts.indices.filter { isShown[$0] }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    for next in order {
      let audit = Audit(counts, isShown: isShown, total: total, isGathered: !overlaps)
      guard audit.isDisclosive else { break }
      isShown[next] = false
    }
    self.isShown = isShown
    var rest = Scores()
    for (group, isShown) in zip(groups, isShown) where !isShown { rest += group }
    var sums = SessionSums()
    for (group, isShown) in zip(sessions, isShown) where !isShown { sums += group }
    gathered = overlaps ? nil : ShownScores(rest, in: sums)
  }

  /// The audit of a table's figures.
  private struct Audit {
    let isDisclosive: Bool

    init(_ counts: [Int], isShown: [Bool], total: Int, isGathered: Bool) {
      let most = PrimarySuppression.fewest - 1
      let suppressed = counts.indices.filter { !isShown[$0] && counts[$0] > 0 }.map { counts[$0] }
      // A group that is suppressed for others may have any size, and which one it is is unknown.
      guard !suppressed.isEmpty, suppressed.allSatisfy({ $0 <= most }),
        let whole = RoundedCount(total)
      else {
        isDisclosive = false
        return
      }
      let shown = counts.indices.filter { isShown[$0] }.compactMap { RoundedCount(counts[$0]) }
      let together = isGathered ? RoundedCount(suppressed.reduce(0, +)) : nil
      let least = max(whole.low - shown.reduce(0) { $0 + $1.high }, together?.low ?? 0)
      let greatest = min(whole.high - shown.reduce(0) { $0 + $1.low }, together?.high ?? .max)
      // All are at their greatest, or there is one and its limits meet.
      isDisclosive =
        least >= most * suppressed.count
        || suppressed.count == 1 && least > 0 && least == min(most, greatest)
    }
  }
}
