import KioskModel

/// Decides which groups of a report are not shown, so that none of fewer than five answers can be
/// worked out from what is.
///
/// A group is a set of atoms: the smallest parts into which all tables together divide the answers.
/// What is shown are sums over such sets, so that a group can be worked out where its set is a
/// combination of those shown, in the sense of linear algebra; that covers a table and its total,
/// tables that divide the same answers in other ways, and all of them together. Groups that nobody
/// names are looked after as well (`DifferenceCell`). It does not cover two reports of periods that
/// overlap.
package struct SecondarySuppression: Sendable {
  /// Groups of fewer answers are not shown.
  package static let fewest = PollTally.fewest

  private let dissection: CellPartition
  private let overlaps: Overlaps
  /// The groups in the order in which they are let in, those that are decided together first.
  private let stages: [[Int]]
  private let tables: Int

  /// The groups of tables that divide the same answers.
  ///
  /// - Parameter hasExtras: Whether the last table is of sums that come beside a report which is
  ///   decided without them; none of them hides anything of it.
  init(_ dissection: CellPartition, hasExtras: Bool) {
    self.dissection = dissection
    let overlaps = Overlaps(dissection)
    self.overlaps = overlaps
    let homes = dissection.tables
    let tables = (homes.max() ?? -1) + 1
    self.tables = tables
    // Tables come with the most important first, the whole of the report before them all, and in a
    // table the largest groups matter most; extras come as they are.
    let own = homes.indices.filter { !hasExtras || homes[$0] < tables - 1 }
      .sorted { (homes[$0], -overlaps.answers[$0], $0) < (homes[$1], -overlaps.answers[$1], $1) }
    stages = [own] + (hasExtras ? [homes.indices.filter { homes[$0] == tables - 1 }] : [])
  }

  /// The groups that are not shown: those of too few, and with the most important shown first
  /// whatever would then tell one of them.
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
    let vectors = IncidenceMatrix(dissection)
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
        // What is hidden but can be worked out helps to work out more.
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
