extension CellPartition {
  /// The partition of a cross-tabulation: first the total, then the variables' groups by their
  /// keys, and last the sums published besides the tables.
  init(tables keys: [[String]], of sorting: CrossTabulation) {
    self.init(counts: sorting.counts)
    addTable(rows: 1, classes: [[0]])
    for (column, keys) in zip(sorting.columns, keys) {
      let byKey = Dictionary(uniqueKeysWithValues: zip(keys, 0...))
      addTable(
        rows: keys.count, classes: column.lists.map { $0.compactMap { byKey[$0] } },
        places: column.places)
    }
    let beside = sorting.beside
    guard !beside.isEmpty else { return }
    addTable(rows: beside.count, classes: beside.lists, places: sorting.places)
    addAtoms(ofLast: beside.outside.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}
