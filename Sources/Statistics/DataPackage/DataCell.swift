/// The content of one cell of a table.
package enum DataCell: Sendable, Hashable {
  /// An empty cell: unknown, not asked, or suppressed.
  case empty
  /// A text, which is escaped if a program could take it for a formula.
  case text(String)
  case integer(Int)
  /// A number written with one decimal.
  case number(Double)
  case boolean(Bool)
  /// A date, a month or a time in ISO 8601 format.
  case time(String)

  /// A text, or an empty cell for nil and the empty text.
  package static func optional(_ text: String?) -> DataCell {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
  }

  /// A number, or an empty cell for nil.
  package static func optional(_ number: Int?) -> DataCell {
    number.map(DataCell.integer) ?? .empty
  }
}
