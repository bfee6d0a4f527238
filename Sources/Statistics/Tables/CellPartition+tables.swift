extension CellPartition {
  /// The groups of the columns of a sorting, named by their keys, with the whole before them all and
  /// what may stand beside them after them.
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
