import KioskModel
import Statistics

/// What a page shows of the results.
enum ResultsView: Hashable {
  case overview, faces, comparison
  /// The report in sentences.
  case summary
  /// How the activities went over time.
  case course
  case table(ReportTable.ID)
  /// One of the questions, by its place.
  case question(Int)

  /// What there is to turn to of a report.
  static func all(of document: ReportDocument) -> [ResultsView] {
    // Of today there are sessions and nothing beside them.
    let sessions = ReportTable.ID.division(.session)
    guard !document.tables.contains(where: { $0.id == sessions }) else { return [.table(sessions)] }
    let questions = document.questions.indices.filter { document.questions[$0].table != nil }
    return [.overview, .faces, .comparison, .summary]
      + (document.course == nil ? [] : [.course])
      + document.tables.map(\.id).filter { $0 != .distribution }.map(ResultsView.table)
      + questions.map(ResultsView.question)
  }
}
