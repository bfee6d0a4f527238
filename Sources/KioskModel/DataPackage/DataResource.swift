/// One table of a data package: its columns and rows.
///
/// The file, its schema, its part of the codebook and its checksum all follow from this one value.
public struct DataResource: Sendable {
  /// A column whose cells stand in a column of another table.
  public struct Reference: Sendable, Hashable {
    /// The column.
    public var field: String
    /// The other table.
    public var resource: String
    /// Its column.
    public var target: String
  }

  /// The name of the table and, with `.csv`, of its file.
  public var name: String
  /// What it holds.
  public var description: BilingualText
  /// Its columns; the first of those without repetition is its primary key.
  public var fields: [DataField]
  /// What refers to other tables.
  public var references: [Reference]
  /// Its rows, with a cell for every column.
  public var rows: [[DataCell]]

  /// A table.
  public init(
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
  public var path: String { name + ".csv" }
  /// The column by which a row is told from all others.
  public var key: String? { fields.first(where: \.isUnique)?.name }
}
