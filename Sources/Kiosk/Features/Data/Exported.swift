/// What was written to a stick.
nonisolated struct Exported: Hashable, Sendable {
  /// The name of the folder.
  var folder: String
  /// How many rows its tables have.
  var rows: Int
}
