/// The tables of a release, which are protected together.
///
/// Groups below the threshold are suppressed (primary suppression), and further rows or their indices as
/// long as the published figures leave a small group only one possible size, or its members one score
/// (secondary suppression). All tables are audited together, since a reader who knows the programme knows
/// which activities each type or organiser has. Since figures are rounded, limits seldom meet. Of what
/// may help, that of the least answers comes first, as the priority order of GaussSuppression has
/// it (Langsrud, 2024).
struct LinkedTables {
  /// The groups of a table.
  struct Table {
    /// The scores of each group.
    var groups: [Scores]
    /// The activities of each group, by number; empty if the table does not divide activities.
    var activities: [[Int]] = []
    /// Whether an answer may be in several groups, so that they do not make the total.
    var overlaps = false
    /// Whether the index of its groups is told.
    var tellsIndex = true
  }

  /// What is shown of a table.
  struct Pattern: Equatable {
    /// Which groups are shown.
    var isShown: [Bool]
    /// Whose index is told, if they are shown.
    var tellsIndex: [Bool]
    /// Whether the suppressed groups are shown together.
    var isGathered: Bool
  }

  /// A row of one of the tables.
  private struct Row {
    var table: Int
    /// The group's number; nil for the suppressed ones together.
    var group: Int?
    var scores: Scores
  }

  /// What is shown of each table.
  private(set) var patterns: [Pattern]
  private let tables: [Table]
  /// The scores of each activity, and of all answers.
  private let activities: [Scores]
  private let whole: Scores

  /// The pattern of some tables.
  ///
  /// - Parameters:
  ///   - activities: The scores of each activity.
  ///   - whole: Those of all answers.
  init(_ tables: [Table], activities: [Scores] = [], whole: Scores) {
    (self.tables, self.activities, self.whole) = (tables, activities, whole)
    patterns = tables.map { table in
      let isShown = table.groups.map { !PrimarySuppression.applies(to: $0.count) }
      return Pattern(
        isShown: isShown, tellsIndex: isShown.map { $0 && table.tellsIndex },
        isGathered: !table.overlaps)
    }
    while let row = rowToSuppress(disclosed { $0.knowsSize(of: $1) }) { suppress(row) }
    while let row = indexToSuppress(disclosed { $0.knowsScore(of: $1) }) {
      if let group = row.group {
        patterns[row.table].tellsIndex[group] = false
      } else {
        suppress(row)
      }
    }
  }

  private mutating func suppress(_ row: Row) {
    if let group = row.group {
      patterns[row.table].isShown[group] = false
    } else {
      patterns[row.table].isGathered = false
    }
  }

  /// The row that is suppressed next; nil if nothing was found out, or nothing is left that could be
  /// suppressed.
  private func rowToSuppress(_ found: Finding) -> Row? {
    rows(around: found).min { $0.scores.count < $1.scores.count }
  }

  /// The row whose index is suppressed next.
  private func indexToSuppress(_ found: Finding) -> Row? {
    rows(around: found).filter { index(of: $0) != nil }
      .min { $0.scores.count < $1.scores.count }
  }

  private func rows(around found: Finding) -> [Row] {
    tables.indices.flatMap(rows).filter { row in
      found.tables.contains(row.table) || !found.activities.isDisjoint(with: activities(of: row))
    }
  }

  /// The rows of a table that are shown.
  private func rows(of table: Int) -> [Row] {
    let groups = tables[table].groups
    let shown = groups.indices.filter { patterns[table].isShown[$0] }
      .map { Row(table: table, group: $0, scores: groups[$0]) }
    let together = suppressed(in: table).reduce(into: Scores()) { $0 += groups[$1] }
    return patterns[table].isGathered && !PrimarySuppression.applies(to: together.count)
      ? shown + [Row(table: table, scores: together)] : shown
  }

  private func suppressed(in table: Int) -> [Int] {
    tables[table].groups.indices.filter { !patterns[table].isShown[$0] }
  }

  private func activities(of row: Row) -> [Int] {
    let lists = tables[row.table].activities
    guard !lists.isEmpty else { return [] }
    return row.group.map { lists[$0] } ?? suppressed(in: row.table).flatMap { lists[$0] }
  }

  /// The index of a row as it is shown, with its step; nil if it is not shown.
  private func index(of row: Row) -> (value: Double, step: Double)? {
    guard
      row.group.map({ patterns[row.table].tellsIndex[$0] })
        ?? (tables[row.table].tellsIndex && Precision(count: row.scores.count).hasDetails)
    else { return nil }
    return Self.index(row.scores)
  }

  private static func index(_ scores: Scores) -> (value: Double, step: Double)? {
    let precision = Precision(count: scores.count)
    return scores.index.map { (precision.index($0), precision.indexStep) }
  }

  /// What was found out: the tables with small groups that are known, and the activities of these.
  private struct Finding {
    var tables: Set<Int> = []
    var activities: Set<Int> = []
  }

  private func disclosed(_ isKnown: (DisclosureAudit, [Int]) -> Bool) -> Finding {
    guard RoundedCount(whole.count) != nil else { return Finding() }
    // What is divided by something else than activities is linked to the others by the total alone.
    let linked = tables.indices.filter { !tables[$0].activities.isEmpty }
    var found = disclosed(in: linked.map { ($0, tables[$0].activities) }, of: activities, isKnown)
    for (number, table) in tables.enumerated() where table.activities.isEmpty {
      let own = [(number, table.groups.indices.map { [$0] })]
      found.tables.formUnion(disclosed(in: own, of: table.groups, isKnown).tables)
    }
    return found
  }

  /// What was found out in tables of the same cells.
  ///
  /// - Parameters:
  ///   - linked: The number of each table and the cells of its groups.
  ///   - cells: The scores of each cell.
  private func disclosed(
    in linked: [(table: Int, groups: [[Int]])], of cells: [Scores],
    _ isKnown: (DisclosureAudit, [Int]) -> Bool
  ) -> Finding {
    var audit = DisclosureAudit(cells: cells)
    func publish(_ scores: Scores, _ index: (value: Double, step: Double)?, of group: [Int]) {
      if let count = RoundedCount(scores.count) { audit.publish(count.range, of: group) }
      if let index { audit.publish(index: index.value, step: index.step, of: group) }
    }
    publish(whole, Self.index(whole), of: Array(cells.indices))
    for (table, groups) in linked {
      for row in rows(of: table) {
        let own = row.group.map { [$0] } ?? suppressed(in: table)
        publish(row.scores, index(of: row), of: own.flatMap { groups[$0] })
      }
      for group in suppressed(in: table) where Self.isSmall(tables[table].groups[group], least: 0) {
        audit.publish(0...(PrimarySuppression.fewest - 1), of: groups[group])
      }
    }
    var found = Finding()
    for (table, groups) in linked {
      for (group, own) in groups.enumerated()
      where Self.isSmall(tables[table].groups[group], least: 1) && isKnown(audit, own) {
        found.tables.insert(table)
        found.activities.formUnion(own)
      }
    }
    return found
  }

  private static func isSmall(_ scores: Scores, least: Int) -> Bool {
    scores.count >= least && PrimarySuppression.applies(to: scores.count)
  }
}
