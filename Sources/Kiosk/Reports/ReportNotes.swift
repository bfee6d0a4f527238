import KioskModel
import Statistics

/// What a reader has to know before the figures: when they were made, and what is not in them.
struct ReportNotes {
  /// The day on which the report was made.
  var made: LocalDate?
  /// Targets of activities that no programme has.
  var lost: [Target] = []

  /// The notes as sentences.
  func sentences(_ results: Results, _ names: ResultWords) -> [String] {
    let words = names.words
    return names.late(results) + words.sentences(results.unread)
      + lost.map {
        words.text(
          "report.lostTarget",
          ["target": $0.title.text(names.chain), "activity": $0.filter.activity ?? ""])
      }
  }
}
