/// A table of a data package, with its columns and rows.
///
/// The file, its schema, its section of the codebook and its checksum are all derived from this
/// value.
package struct DataResource: Sendable {
  /// A column that refers to a column of another table (foreign key).
  package struct Reference: Sendable, Hashable {
    /// The referring column.
    package var field: String
    /// The name of the other table.
    package var resource: String
    /// The name of the other table's column.
    package var target: String
  }

  /// The name of the table and, with `.csv`, of its file.
  package var name: String
  /// The description in the codebook and the schema.
  package var description: BilingualText
  /// The columns; the first one with unique cells is the primary key.
  package var fields: [DataField]
  /// The foreign keys.
  package var references: [Reference]
  /// The rows, each with a cell for every column.
  package var rows: [[DataCell]]

  package init(
    name: String, description: BilingualText, fields: [DataField], references: [Reference] = [],
    rows: [[DataCell]]
  ) {
    self.name = name
    self.description = description
    self.fields = fields
    self.references = references
    self.rows = rows
  }

  /// The file's name.
  package var path: String { name + ".csv" }
  /// The primary key; nil if no column has unique cells.
  package var key: String? { fields.first(where: \.isUnique)?.name }
}
