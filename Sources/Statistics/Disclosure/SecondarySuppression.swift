import KioskModel

/// Primary and secondary suppression: the choice of groups in a report that are not shown, so that
/// no group of fewer than five ratings can be calculated from those that are.
///
/// A group is a set of atoms, the smallest parts into which all tables together divide the ratings.
/// Published figures are sums over such sets, so a group can be calculated if its vector is a
/// linear combination of those published; this covers a table and its total, tables that divide the
/// same ratings differently, and all of them together. Groups in no table are protected as well
/// (`DifferenceCell`). Two reports of overlapping periods are not covered.
package struct SecondarySuppression: Sendable {
  /// The minimum number of ratings of a group that is shown.
  package static let fewest = PollTally.fewest

  private let partition: CellPartition
  private let overlaps: Overlaps
  /// The groups in order of priority, in stages that are decided one after the other.
  private let stages: [[Int]]
  private let tables: Int

  /// The suppression for tables that divide the same ratings.
  ///
  /// - Parameter hasExtras: Whether the last table has sums published besides a report, which are
  ///   decided after the report and cause no suppression in it.
  init(_ partition: CellPartition, hasExtras: Bool) {
    self.partition = partition
    let overlaps = Overlaps(partition)
    self.overlaps = overlaps
    let homes = partition.tables
    let tables = (homes.max() ?? -1) + 1
    self.tables = tables
    // Tables are in order of importance, beginning with the total, and larger groups have priority
    // in a table; extra sums keep their order.
    let own = homes.indices.filter { !hasExtras || homes[$0] < tables - 1 }
      .sorted { (homes[$0], -overlaps.answers[$0], $0) < (homes[$1], -overlaps.answers[$1], $1) }
    stages = [own] + (hasExtras ? [homes.indices.filter { homes[$0] == tables - 1 }] : [])
  }

  /// The indices of the suppressed groups: small ones, and those that would disclose one when
  /// groups of higher priority are shown.
  func hidden() -> Set<Int> {
    let answers = overlaps.answers
    let tooFew = answers.map { $0 < Self.fewest }
    var shown = tooFew.map { !$0 }
    if tooFew.indices.allSatisfy({ !tooFew[$0] || overlaps.isEmpty($0) }),
      overlaps.differenceCells(knowing: shown, tables: tables).isEmpty
    {
      return Set(shown.indices.filter { !shown[$0] })
    }
    shown = shown.map { _ in false }
    let vectors = IncidenceMatrix(partition)
    let rows = vectors.ofRows
    var span = LinearSpan()
    for (stage, members) in stages.enumerated() {
      let few = members.filter { tooFew[$0] && !overlaps.isEmpty($0) }
      var secrets = few.map { rows[$0] }
      var found: Set<DifferenceCell> = []
      while true {
        var attempt = span
        for secret in secrets { attempt.protect(secret) }
        var known = shown
        for row in members where !tooFew[row] { known[row] = attempt.admit(rows[row]) }
        let admitted = known
        // A suppressed group that can be calculated helps to calculate others.
        for row in members where !known[row] && answers[row] > 0 {
          known[row] = attempt.tells(rows[row])
        }
        let new = overlaps.differenceCells(
          knowing: known, tables: stage == 0 ? tables - stages.count + 1 : tables
        ).subtracting(found)
        guard !new.isEmpty else {
          (span, shown) = (attempt, admitted)
          break
        }
        found.formUnion(new)
        secrets += vectors.of(Array(new))
      }
    }
    return Set(shown.indices.filter { !shown[$0] })
  }
}
