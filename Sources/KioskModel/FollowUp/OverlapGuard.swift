/// Decides whether one more sum over answers may stand beside what a report already shows.
///
/// `DisclosureGuard` looks after groups that a report names. Sums over days that overlap can tell
/// of groups that nobody has named, such as a single day's: what lies between a sum and the rows
/// that just cover it, or between it and the rows that it just covers, has to be nothing or five
/// answers.
struct OverlapGuard {
  /// How many answers each part has.
  private let counts: [Int]
  /// For each table its groups, as parts.
  private var tables: [[Set<Int>]]
  /// What covers whole periods.
  private var periods: [Set<Int>]

  /// A guard over parts, beside tables that are shown and the period they are of.
  init(counts: [Int], tables: [[Set<Int>]], whole: Set<Int>) {
    self.counts = counts
    self.tables = tables
    periods = [whole]
  }

  /// Whether a sum may be shown; one that may counts as shown from now on.
  mutating func admits(_ parts: Set<Int>, asPeriod: Bool) -> Bool {
    guard number(parts) >= DisclosureGuard.fewest,
      (tables + [periods]).allSatisfy({ !tells(parts, beside: $0) })
    else { return false }
    if asPeriod { periods.append(parts) } else { tables.append([parts]) }
    return true
  }

  private func tells(_ parts: Set<Int>, beside groups: [Set<Int>]) -> Bool {
    var (around, inside) = (Set<Int>(), Set<Int>())
    for group in groups where !group.isDisjoint(with: parts) {
      around.formUnion(group)
      if group.isSubset(of: parts) { inside.formUnion(group) }
    }
    return (around.isSuperset(of: parts) && isSmall(around.subtracting(parts)))
      || (!inside.isEmpty && isSmall(parts.subtracting(inside)))
  }

  private func isSmall(_ parts: Set<Int>) -> Bool { 1..<DisclosureGuard.fewest ~= number(parts) }

  private func number(_ parts: Set<Int>) -> Int { parts.reduce(0) { $0 + counts[$1] } }
}
