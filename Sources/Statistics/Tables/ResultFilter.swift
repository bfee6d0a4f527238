/// The results of one group alone, such as all lectures.
package struct ResultFilter: Sendable, Hashable {
  /// The group and its figures.
  package var whole: ResultTable.Row
  /// What it divides into.
  package var tables: [ResultTable]

  /// The parts of a group in tables whose keys begin with its own.
  init(_ group: ResultTable.Row, of tables: some Sequence<ResultTable>) {
    whole = group
    let prefix = group.key + String(BreakdownVariable.separator)
    self.tables = tables.map { table in
      ResultTable(
        dimension: table.dimension,
        rows: table.rows.filter { $0.key.hasPrefix(prefix) }.map { row in
          var row = row
          row.key.removeFirst(prefix.count)
          return row
        }, countsArrivals: table.countsArrivals)
    }
  }
}
