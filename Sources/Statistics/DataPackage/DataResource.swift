/// One table of a data package: its columns and rows.
///
/// The file, its schema, its part of the codebook and its checksum all follow from this one value.
package struct DataResource: Sendable {
  /// A column whose cells stand in a column of another table.
  package struct Reference: Sendable, Hashable {
    /// The column.
    package var field: String
    /// The other table.
    package var resource: String
    /// Its column.
    package var target: String
  }

  /// The name of the table and, with `.csv`, of its file.
  package var name: String
  /// What it holds.
  package var description: BilingualText
  /// Its columns; the first of those without repetition is its primary key.
  package var fields: [DataField]
  /// What refers to other tables.
  package var references: [Reference]
  /// Its rows, with a cell for every column.
  package var rows: [[DataCell]]

  /// A table.
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

  /// The name of its file.
  package var path: String { name + ".csv" }
  /// The column by which a row is told from all others.
  package var key: String? { fields.first(where: \.isUnique)?.name }
}
