package import KioskModel

/// What is published of the answers of a period: a release, in the terms of disclosure control. It is kept
/// once it has been shown (`ReleaseStore`), and shown again as it was.
package struct Release: Sendable, Hashable {
  /// The answers to a question.
  package struct Question: Sendable, Hashable {
    /// The question set and its version.
    package var set: String
    /// The question's id in its set.
    package var question: String
    /// The number of answers; nil if there are too few to tell anything.
    package var count: RoundedCount?
    /// The number of times each choice was made, for those that were made often enough to be told.
    package var choices: [String: RoundedCount]

    /// The answers to a question that may be told.
    package init(
      set: String, question: String, count: RoundedCount?, choices: [String: RoundedCount]
    ) {
      (self.set, self.question, self.count, self.choices) = (set, question, count, choices)
    }

    /// What may be published of the number of times each choice was made.
    init(set: String, question: String, made: [String: Int]) {
      let count = RoundedCount(made.values.reduce(0, +))
      self.init(
        set: set, question: question, count: count,
        choices: count == nil ? [:] : made.compactMapValues { RoundedCount($0) })
    }
  }

  /// The days of the period.
  package var days: ClosedRange<LocalDate>
  /// All ratings and arrivals.
  package var whole: ResultTable.Row
  /// The number of arrivals at the meeting place as a whole, separate from those at sessions.
  package var placeArrivals: Int
  /// The ratings marked as a flood; nil if there are too few to be told, or none.
  package var marked: MarkedRatings?
  /// The table of each variable.
  package var tables: [ResultTable]
  /// The answers to follow-up questions.
  package var questions: [Question]

  /// A release with all that is told.
  init(
    days: ClosedRange<LocalDate>, whole: ResultTable.Row, placeArrivals: Int,
    marked: MarkedRatings?, tables: [ResultTable], questions: [Question]
  ) {
    (self.days, self.whole, self.placeArrivals) = (days, whole, placeArrivals)
    (self.marked, self.tables, self.questions) = (marked, tables, questions)
  }

  /// What may be published of some statistics, divided by some variables.
  package init(_ insight: PeriodStatistics, by divisions: [Division]) {
    let whole = insight.whole
    // Stated ages have a table of their own.
    let asked = insight.questions.filter { $0 != GivenRating.ageQuestion }
    self.init(
      days: insight.days, whole: Self.row(whole, ofActivities: insight.ratingsWhereCounted),
      placeArrivals: insight.placeArrivals,
      marked: MarkedRatings(insight.marked, beside: whole.scores),
      tables: insight.tables(by: divisions),
      questions: asked.flatMap { question in
        insight.answers(to: question).map {
          Question(set: $0.set, question: question, made: $0.choices)
        }
      }.filter { $0.count != nil })
  }

  /// The same as it was kept before errors were calculated by session.
  var asOnceKept: Release {
    var release = self
    func row(_ row: ResultTable.Row) -> ResultTable.Row {
      var row = row
      row.scores?.certainty = .unknown(.notKept)
      return row
    }
    release.whole = row(whole)
    release.whole.ofActivities = nil
    release.tables = tables.map { table in
      ResultTable(
        dimension: table.dimension, rows: table.rows.map(row), countsArrivals: table.countsArrivals)
    }
    return release
  }

  /// The activities that are told well enough to be compared, and how many answers are about
  /// activities.
  var activities: (known: [String: StandardisedChange.Activity], all: Int) {
    let rows = tables.first { $0.dimension == .activity }?.rows.filter { !$0.key.isEmpty } ?? []
    var known: [String: StandardisedChange.Activity] = [:]
    for row in rows where row.key != ResultTable.gatheredKey && row.key != ResultTable.goneKey {
      guard let scores = row.scores, scores.hasDetails, let index = scores.index else { continue }
      known[row.key] = (scores.count.low, index)
    }
    return (known, rows.reduce(0) { $0 + ($1.scores?.count.low ?? 0) })
  }

  /// What may be published of everything together.
  private static func row(_ group: Group, ofActivities answers: Int) -> ResultTable.Row {
    ResultTable.Row(
      key: "", scores: ShownScores(group.scores, in: group.sessions, isWhole: true),
      arrivals: group.arrivals, firstVisits: RoundedCount(group.firstVisits),
      ofActivities: RoundedCount(answers))
  }
}
