import KioskModel
import Statistics

/// What a page shows of the results.
enum ResultsView: Hashable {
  case overview, faces, comparison
  case table(ReportTable.ID)
  /// One of the questions, by its place.
  case question(Int)

  /// What there is to turn to of a report; weeks are a part of the overview, and a period has hardly
  /// more than one year.
  static func all(of document: ReportDocument, kind: ActivityKind?) -> [ResultsView] {
    guard kind == nil else {
      return [.overview, .faces] + Results.partsOfKinds.map { .table(.division($0)) }
    }
    let apart: [ReportTable.ID] = [.distribution, .division(.week), .division(.year)]
    let questions = document.questions.indices.filter {
      document.questions[$0].results.choices != nil
    }
    return [.overview, .faces, .comparison]
      + document.tables.map(\.id).filter { !apart.contains($0) }.map(ResultsView.table)
      + questions.map(ResultsView.question)
  }
}
