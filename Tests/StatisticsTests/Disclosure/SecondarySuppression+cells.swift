@testable import Statistics

extension SecondarySuppression {
  /// A group in a table, given by its atoms.
  struct Cell {
    /// The group's table; 0 is the total's.
    var table: Int
    /// The group's atoms.
    var atoms: [Int]
  }

  /// The suppression for groups of atoms, table by table.
  init(cells: [Cell], counts: [Int], hasExtras: Bool = false) {
    var partition = CellPartition(counts: counts)
    for table in 0...(cells.last?.table ?? 0) {
      let rows = cells.filter { $0.table == table }
      let lists = counts.indices.map { atom in rows.indices.filter { rows[$0].atoms.contains(atom) }
      }
      let classes = Array(Set(lists))
      partition.addTable(
        rows: rows.count, classes: classes,
        places: lists.map { Int32(classes.firstIndex(of: $0) ?? 0) })
    }
    self.init(partition, hasExtras: hasExtras)
  }
}
