/// A picture of figures with what it says in a sentence, and the same figures in a table.
nonisolated struct ReportChart: Hashable, Sendable {
  /// What is drawn of each row.
  enum Picture: Hashable, Sendable {
    /// A bar as long as one figure of the row, with another one beside it.
    case bars(ReportColumn, value: ReportColumn)
    /// The index with the range it is likely in, below each other.
    case intervals
    /// The same from the left to the right, of months.
    case months
  }

  /// A name that no other chart of the report has, of ASCII letters and hyphens.
  var id: String
  /// What it is of.
  var title: String
  /// What it says.
  var sentence: String
  var picture: Picture
  /// The rows in the order in which they are drawn.
  var rows: [ReportRow]
  var table: ReportTable
}
