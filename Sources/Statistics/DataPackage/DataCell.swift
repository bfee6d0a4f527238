/// What stands in one cell of a table.
package enum DataCell: Sendable, Hashable {
  /// Nothing: not known, not asked, or not told.
  case empty
  /// Words; they are made harmless for programs that take them for a formula.
  case text(String)
  case integer(Int)
  /// A number with one decimal.
  case number(Double)
  case boolean(Bool)
  /// A day, a month or a time, as ISO 8601 writes it.
  case time(String)

  /// A text, or nothing where there is none.
  package static func optional(_ text: String?) -> DataCell {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
  }

  /// A number, or nothing where there is none.
  package static func optional(_ number: Int?) -> DataCell {
    number.map(DataCell.integer) ?? .empty
  }
}
