/// The tables of a release, which are protected together.
///
/// Groups below the threshold are suppressed (primary suppression), and further rows as long as the
/// published figures leave a small group only one possible size (secondary suppression). All tables are
/// audited together, since a reader who knows the programme knows which activities each type or organiser
/// has. Since counts are rounded, limits seldom meet. Of the rows whose suppression may help, the one
/// with the least answers comes first, as the priority order of GaussSuppression has it (Langsrud,
/// 2024).
struct LinkedTables {
  /// The groups of a table.
  struct Table {
    /// The number of answers of each group.
    var counts: [Int]
    /// The activities of each group, by number; empty if the table does not divide activities.
    var activities: [[Int]] = []
    /// Whether an answer may be in several groups, so that they do not make the total.
    var overlaps = false
  }

  /// What is shown of a table.
  struct Pattern: Equatable {
    /// Which groups are shown.
    var isShown: [Bool]
    /// Whether the suppressed groups are shown together.
    var isGathered: Bool
  }

  /// A row of one of the tables.
  private struct Row {
    var table: Int
    /// The group's number; nil for the suppressed ones together.
    var group: Int?
    /// The number of answers.
    var count: Int
  }

  /// What is shown of each table.
  private(set) var patterns: [Pattern]
  private let tables: [Table]
  /// The number of answers of each activity.
  private let activities: [Int]
  private let total: Int

  /// The pattern of some tables.
  ///
  /// - Parameters:
  ///   - activities: The number of answers of each activity.
  ///   - total: The number of all answers.
  init(_ tables: [Table], activities: [Int] = [], total: Int) {
    (self.tables, self.activities, self.total) = (tables, activities, total)
    patterns = tables.map { table in
      Pattern(
        isShown: table.counts.map { !PrimarySuppression.applies(to: $0) },
        isGathered: !table.overlaps)
    }
    while let next = next {
      if let group = next.group {
        patterns[next.table].isShown[group] = false
      } else {
        patterns[next.table].isGathered = false
      }
    }
  }

  /// The row that is suppressed next; nil if no small group follows from what is shown, or nothing is left
  /// that could be suppressed.
  private var next: Row? {
    let found = disclosed
    guard !found.tables.isEmpty || !found.activities.isEmpty else { return nil }
    return tables.indices.flatMap(rows).filter { row in
      found.tables.contains(row.table) || !found.activities.isDisjoint(with: activities(of: row))
    }.min { $0.count < $1.count }
  }

  /// The rows of a table that are shown.
  private func rows(of table: Int) -> [Row] {
    let counts = tables[table].counts
    let shown = counts.indices.filter { patterns[table].isShown[$0] }
      .map { Row(table: table, group: $0, count: counts[$0]) }
    let together = suppressed(in: table).reduce(0) { $0 + counts[$1] }
    return patterns[table].isGathered && !PrimarySuppression.applies(to: together)
      ? shown + [Row(table: table, count: together)] : shown
  }

  private func suppressed(in table: Int) -> [Int] {
    tables[table].counts.indices.filter { !patterns[table].isShown[$0] }
  }

  private func activities(of row: Row) -> [Int] {
    let lists = tables[row.table].activities
    guard !lists.isEmpty else { return [] }
    return row.group.map { lists[$0] } ?? suppressed(in: row.table).flatMap { lists[$0] }
  }

  /// What was found out: the tables with small groups whose size follows from what is shown, and the
  /// activities of these.
  private struct Finding {
    var tables: Set<Int> = []
    var activities: Set<Int> = []
  }

  private var disclosed: Finding {
    guard let whole = RoundedCount(total) else { return Finding() }
    // What is divided by something else than activities is linked to the others by the total alone.
    let linked = tables.indices.filter { !tables[$0].activities.isEmpty }
    var found = disclosed(in: linked.map { ($0, tables[$0].activities) }, of: activities, whole)
    for (number, table) in tables.enumerated() where table.activities.isEmpty {
      let own = [(number, table.counts.indices.map { [$0] })]
      found.tables.formUnion(disclosed(in: own, of: table.counts, whole).tables)
    }
    return found
  }

  /// What was found out in tables of the same cells.
  ///
  /// - Parameters:
  ///   - linked: The number of each table and the cells of its groups.
  ///   - cells: The number of answers of each cell.
  private func disclosed(
    in linked: [(table: Int, groups: [[Int]])], of cells: [Int], _ whole: RoundedCount
  ) -> Finding {
    var audit = DisclosureAudit(cells: cells)
    audit.publish(whole.range, of: Array(cells.indices))
    for (table, groups) in linked {
      for (group, own) in groups.enumerated() {
        if let range = published(table, group) { audit.publish(range, of: own) }
      }
      for row in rows(of: table) where row.group == nil {
        let together = suppressed(in: table).flatMap { groups[$0] }
        if let range = RoundedCount(row.count)?.range { audit.publish(range, of: together) }
      }
    }
    var found = Finding()
    for (table, groups) in linked {
      for (group, own) in groups.enumerated()
      where Self.isSmall(tables[table].counts[group]) && audit.isKnown(own) {
        found.tables.insert(table)
        found.activities.formUnion(own)
      }
    }
    return found
  }

  private static func isSmall(_ count: Int) -> Bool {
    count > 0 && PrimarySuppression.applies(to: count)
  }

  /// What a reader knows of a group by itself; nil if nothing, as of one that is suppressed for others.
  private func published(_ table: Int, _ group: Int) -> ClosedRange<Int>? {
    let count = tables[table].counts[group]
    guard patterns[table].isShown[group] else {
      return PrimarySuppression.applies(to: count) ? 0...(PrimarySuppression.fewest - 1) : nil
    }
    return RoundedCount(count)?.range
  }
}
