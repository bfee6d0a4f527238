@testable import Statistics

extension SecondarySuppression {
  /// A group in a table, given by the atoms that it is made of.
  struct Cell {
    /// The table that it stands in; 0 is the whole's.
    var table: Int
    /// The atoms it is made of.
    var atoms: [Int]
  }

  /// Groups over atoms with some answers each, table by table.
  init(cells: [Cell], counts: [Int], hasExtras: Bool = false) {
    var dissection = CellPartition(counts: counts)
    for table in 0...(cells.last?.table ?? 0) {
      let rows = cells.filter { $0.table == table }
      let lists = counts.indices.map { atom in rows.indices.filter { rows[$0].atoms.contains(atom) }
      }
      let classes = Array(Set(lists))
      dissection.addTable(
        rows: rows.count, classes: classes,
        places: lists.map { Int32(classes.firstIndex(of: $0) ?? 0) })
    }
    self.init(dissection, hasExtras: hasExtras)
  }
}
