/// A column of a table, and what may stand in it (Table Schema of Frictionless Data).
package struct DataField: Sendable, Hashable {
  /// What a cell of it is.
  package enum Kind: String, Sendable {
    case string, integer, number, boolean, date, datetime, year
    /// Such as `2026-11`.
    case month = "yearmonth"
  }

  /// Its name in the first line of the table.
  package var name: String
  /// What a cell of it is.
  package var kind: Kind
  /// What it says.
  package var description: BilingualText
  /// Whether no cell is empty.
  package var isRequired: Bool
  /// Whether no two cells are alike.
  package var isUnique: Bool
  /// What alone may stand in it; empty where anything may.
  package var values: [String]
  /// The least and the most that a number may be.
  package var range: ClosedRange<Int>?

  /// A column.
  package init(
    _ name: String, _ kind: Kind, _ description: BilingualText, required: Bool = false,
    unique: Bool = false, values: [String] = [], range: ClosedRange<Int>? = nil
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    isRequired = required
    isUnique = unique
    self.values = values
    self.range = range
  }
}
