/// A column of a table with its type and constraints (Frictionless Data, Table Schema).
package struct DataField: Sendable, Hashable {
  /// The type of a column's cells.
  package enum Kind: String, Sendable {
    case string, integer, number, boolean, date, datetime, year
    /// A month such as `2026-11`.
    case month = "yearmonth"
  }

  /// The name in the table's header.
  package var name: String
  /// The type of its cells.
  package var kind: Kind
  /// The description in the codebook and the schema.
  package var description: BilingualText
  /// Whether no cell may be empty.
  package var isRequired: Bool
  /// Whether all cells are different.
  package var isUnique: Bool
  /// The allowed values; empty if any value is allowed.
  package var values: [String]
  /// The range of allowed numbers; nil if there is no limit.
  package var range: ClosedRange<Int>?

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
