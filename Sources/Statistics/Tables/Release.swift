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
      days: insight.days, whole: Self.row(whole), placeArrivals: insight.placeArrivals,
      marked: MarkedRatings(insight.marked, beside: whole.scores),
      tables: insight.tables(by: divisions),
      questions: asked.flatMap { question in
        insight.answers(to: question).map {
          Question(set: $0.set, question: question, made: $0.choices)
        }
      }.filter { $0.count != nil })
  }

  /// What may be published of everything together.
  static func row(_ group: Group) -> ResultTable.Row {
    ResultTable.Row(
      key: "", scores: ShownScores(group.scores, isWhole: true), arrivals: group.arrivals,
      firstVisits: RoundedCount(group.firstVisits))
  }
}
