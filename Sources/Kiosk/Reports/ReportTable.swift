import KioskModel
import Statistics

/// Rows of a report with what is reported of each.
nonisolated struct ReportTable: Hashable, Sendable {
  /// What it is of.
  enum ID: Hashable, Sendable {
    /// How often each face was pressed.
    case distribution
    /// Answers and visits.
    case division(Division)
    /// Sessions.
    case held(Division)
    case years, targets, references
    /// A question, by its place among those with answers.
    case question(Int)
  }

  var id: ID
  /// What people call it.
  var title: String
  /// The same with the period, where nothing else names that.
  var caption: String
  /// What stands above the names of the rows.
  var heading: String
  /// What can be reported of the rows.
  var columns: [ReportColumn]
  /// The rows in the order in which they are looked for.
  var rows: [ReportRow]
  /// What has to be known to read it.
  var note: String?
  /// For which share of the answers the group is known, about; nil where it is for all, or not told.
  var coverage: Double?

  /// The place of a question; 0 of everything else.
  var place: Int {
    guard case .question(let place) = id else { return 0 }
    return place
  }

  /// A part of it with a caption of its own.
  func part(_ caption: String, _ columns: [ReportColumn], rows: [ReportRow]? = nil) -> ReportTable {
    var part = self
    (part.caption, part.columns, part.rows) = (caption, columns, rows ?? self.rows)
    return part
  }

  /// The rows by a size, the largest first; of the same size those that come first.
  func rows(by size: (ReportRow) -> Double) -> [ReportRow] {
    rows.enumerated().sorted { one, other in
      let (first, second) = (size(one.element), size(other.element))
      return first != second ? first > second : one.offset < other.offset
    }.map(\.element)
  }
}
