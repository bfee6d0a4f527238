import TerminalUI

/// A row of a list.
nonisolated struct ListRow: Sendable {
  /// Identifies what it stands for.
  var id: String
  var label: String
  var details: [String] = []
  /// The number of the accent of its kind, from 0.
  var accent: Int?
}

nonisolated extension Page {
  /// Adds the rows of a list, a page of them at a time: each has a digit, and 8 shows the next ones.
  ///
  /// - Parameters:
  ///   - more: The label of the key that shows the next ones, for how many are left.
  ///   - turned: The action of that key.
  ///   - opened: The action of a row.
  mutating func add<Item>(
    _ items: [Item], _ pager: Pager, more: (Int) -> String, turned: Action,
    opened: (Item) -> Action, row: (Item) -> ListRow
  ) {
    choices += pager.shown(items).enumerated().map { index, item in
      let row = row(item)
      return Choice(
        id: row.id, key: .digit(index + 1), label: row.label, details: row.details,
        accent: row.accent,
        shape: .row, action: opened(item))
    }
    choices += pager.more(items.count, key: .digit(8), action: turned, label: more)
  }
}
