package import Foundation
package import KioskModel

/// What a period may be said to have shown: figures in which no group of fewer than five can be
/// found, whatever is put together of them.
package struct Results: Sendable, Hashable {
  /// What was answered to a question.
  package struct Question: Sendable, Hashable {
    /// The question set and its version.
    package var set: String
    /// The question's id in its set.
    package var question: String
    /// How often each choice was made; nil where fewer than five have answered.
    package var choices: [String: Int]?
  }

  /// A meeting place and where its data are.
  package struct Source: Sendable {
    /// What it is and does.
    package var place: MeetingPlace
    /// Where its journals are.
    package var folder: DataFolder

    /// A place with its data folder.
    package init(_ place: MeetingPlace, _ folder: DataFolder) {
      self.place = place
      self.folder = folder
    }
  }

  /// The days.
  package var days: ClosedRange<LocalDate>
  /// Everything together.
  package var whole: ResultTable.Row
  /// How many were counted in the house as a whole, apart from those counted at sessions.
  package var house: Int
  /// The ratings that are marked as more than visitors can have given; nil where there are none.
  package var marked: MarkedRatings?
  /// The period before it, where there was one with enough answers.
  package var before: ResultTable.Row?
  /// How the answers differ from those before.
  package var change: Change?
  /// The groups of each dimension.
  package var tables: [ResultTable]
  /// The questions that followed ratings.
  package var questions: [Question]
  /// The days that it is compared with; nil where it is not.
  package var daysBefore: ClosedRange<LocalDate>?
  /// Each kind of activity alone, where that was asked for.
  package var kinds: [ResultFilter] = []
  /// What could not be read of all that was looked at.
  package var unread = UnreadableFiles()

  /// By what the results of a kind of activity are divided.
  package static let partsOfKinds: [Division] = [.band, .language, .weekday]

  /// The results of a period, beside those of another one.
  ///
  /// - Parameter hasKinds: Whether the results of each kind of activity are wanted as well.
  package init(
    _ insight: PeriodStatistics, before: PeriodStatistics? = nil,
    by dimensions: [Division] = Division.shown,
    hasKinds: Bool = false
  ) {
    self.init(
      insight,
      shown: insight.tables(
        by: dimensions, within: hasKinds ? .kind : nil, parts: hasKinds ? Self.partsOfKinds : [],
        beside: AnswerSums()),
      before: before)
  }

  /// The results of a period whose tables are made.
  init(_ insight: PeriodStatistics, shown: ShownTables, before: PeriodStatistics?) {
    days = insight.days
    daysBefore = before?.days
    (tables, kinds) = (shown.whole, shown.filters)
    let whole = insight.whole
    house = insight.house
    self.whole = Self.row(whole)
    marked = MarkedRatings(insight.marked, beside: self.whole.scores)
    // How old people say they are has a table of its own, in which small groups are hidden.
    let asked = insight.questions.filter { $0 != GivenRating.ageQuestion }
    questions = asked.flatMap { question in
      insight.answers(to: question).map { set, choices in
        let count = choices.values.reduce(0, +)
        return Question(
          set: set, question: question,
          choices: count < SecondarySuppression.fewest ? nil : choices)
      }
    }
    guard let before else { return }
    let earlier = Self.row(before.whole)
    self.before = earlier.scores == nil ? nil : earlier
    if let old = self.before?.scores, let new = self.whole.scores {
      change = Change(from: old, to: new)
    }
  }

  /// The results of some days from the journals of one or several places, beside those of others;
  /// nil where somebody no longer wanted them.
  ///
  /// - Parameters:
  ///   - other: The days to compare with; those just before them (`daysBefore`) where none are named.
  ///   - sources: The places with their data folders.
  ///   - progress: Called with the share that is done, 0–1; false ends it.
  package init?(
    of days: ClosedRange<LocalDate>, comparedWith other: ClosedRange<LocalDate>? = nil,
    by dimensions: [Division] = Division.shown, hasKinds: Bool = false, sources: [Source],
    now: Date, progress: (Double) -> Bool = { _ in true }
  ) throws(DiskError) {
    let before = other ?? days.daysBefore
    // Days that both periods have, or that lie between them, are read once.
    let first = min(days.lowerBound, before.lowerBound)
    var book = FactBook()
    for (number, source) in sources.enumerated() {
      let isWhole = try FactsReader(source.folder).add(
        first...max(days.upperBound, before.upperBound), to: &book, place: number
      ) { progress((Double(number) + $0) / Double(sources.count)) }
      guard isWhole else { return nil }
    }
    let places = sources.map(\.place)
    let closed = places.map { ClosedSessions($0, by: now) }
    self.init(
      PeriodStatistics(book, of: days, places: places, closed: closed),
      before: PeriodStatistics(book, of: before, places: places, closed: closed),
      by: sources.count > 1 ? [.site] + dimensions : dimensions, hasKinds: hasKinds)
    unread = UnreadableFiles(book, sources)
  }

  static func row(_ group: Group) -> ResultTable.Row {
    ResultTable.Row(
      key: "", scores: group.count < SecondarySuppression.fewest ? nil : group.scores,
      arrivals: group.arrivals, firstVisits: group.firstVisits)
  }
}
