/// The result of an export to a USB drive.
nonisolated struct Exported: Hashable, Sendable {
  /// The name of the folder.
  var folder: String
  /// The number of rows in its tables.
  var rows: Int
}
