/// The results of one group, such as all lectures.
package struct ResultFilter: Sendable, Hashable {
  /// The group with its figures.
  package var whole: ResultTable.Row
  /// The tables of the group.
  package var tables: [ResultTable]

  /// The rows of some tables whose keys begin with the group's key.
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
