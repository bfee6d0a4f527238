package import Foundation
package import KioskModel

/// The publishable results of a period, from which no group of fewer than five ratings can be
/// calculated.
package struct Results: Sendable, Hashable {
  /// The answers to a question.
  package struct Question: Sendable, Hashable {
    /// The question set and its version.
    package var set: String
    /// The question's id in its set.
    package var question: String
    /// The number of times each choice was made; nil if there are fewer than five answers.
    package var choices: [String: Int]?
  }

  /// A meeting place and its data folder.
  package struct Source: Sendable {
    package var place: MeetingPlace
    /// The data folder with its journals.
    package var folder: DataFolder
    /// The folder of the cache of day summaries; nil if none is kept.
    package var summaries: String?

    /// A place with its data folder, in which its cache is kept.
    package init(_ place: MeetingPlace, _ folder: DataFolder) {
      self.place = place
      self.folder = folder
      summaries = folder.summaries
    }

    var reader: FactsReader { FactsReader(folder, summaries: summaries) }
  }

  /// The days of the period.
  package var days: ClosedRange<LocalDate>
  /// The total of all ratings and arrivals.
  package var whole: ResultTable.Row
  /// The number of arrivals at the meeting place as a whole, separate from those at sessions.
  package var placeArrivals: Int
  /// The ratings marked as a flood; nil if there are none.
  package var marked: MarkedRatings?
  /// The earlier period; nil if it had too few ratings.
  package var before: ResultTable.Row?
  /// The difference from the earlier period.
  package var change: Change?
  /// The table of each variable.
  package var tables: [ResultTable]
  /// The answers to follow-up questions.
  package var questions: [Question]
  /// The days of the earlier period; nil if there is no comparison.
  package var daysBefore: ClosedRange<LocalDate>?
  /// The results of each kind of activity, if requested.
  package var kinds: [ResultFilter] = []
  /// The files and lines that could not be read.
  package var unread = UnreadableFiles()

  /// The variables by which the results of a kind of activity are divided.
  package static let partsOfKinds: [Division] = [.band, .language, .weekday]

  /// The results of a period, compared with an earlier one.
  ///
  /// - Parameter hasKinds: Whether the results of each kind of activity are calculated as well.
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

  /// The results of a period from finished tables.
  init(_ insight: PeriodStatistics, shown: ShownTables, before: PeriodStatistics?) {
    days = insight.days
    daysBefore = before?.days
    (tables, kinds) = (shown.whole, shown.filters)
    let whole = insight.whole
    placeArrivals = insight.placeArrivals
    self.whole = Self.row(whole)
    marked = MarkedRatings(insight.marked, beside: self.whole.scores)
    // Stated ages have a table of their own, in which small groups are suppressed.
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

  /// The results of some days from the journals of one or several places, compared with other days;
  /// nil if it was cancelled.
  ///
  /// - Parameters:
  ///   - other: The days to compare with; `daysBefore` by default.
  ///   - sources: The places with their data folders.
  ///   - progress: Receives the completed share, from 0 to 1; returning false cancels.
  package init?(
    of days: ClosedRange<LocalDate>, comparedWith other: ClosedRange<LocalDate>? = nil,
    by dimensions: [Division] = Division.shown, hasKinds: Bool = false, sources: [Source],
    now: Date, progress: (Double) -> Bool = { _ in true }
  ) throws(DiskError) {
    let before = other ?? days.daysBefore
    // One read covers both periods and the days between them.
    let first = min(days.lowerBound, before.lowerBound)
    var book = FactBook()
    for (number, source) in sources.enumerated() {
      let isWhole = try source.reader.add(
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
