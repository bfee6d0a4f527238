public import Foundation

/// What a period may be said to have shown: figures in which no group of fewer than five can be
/// found, whatever is put together of them.
public struct Results: Sendable, Hashable {
  /// What was answered to a question.
  public struct Question: Sendable, Hashable {
    /// The question set and its version.
    public var set: String
    /// The question's id in its set.
    public var question: String
    /// How often each choice was made; nil where fewer than five have answered.
    public var choices: [String: Int]?
  }

  /// The days.
  public var days: ClosedRange<LocalDate>
  /// Everything together.
  public var whole: ResultTable.Row
  /// Ratings that came in floods, which count nowhere.
  public var floods: Int
  /// The period of the same length before it, where there was one with enough answers.
  public var before: ResultTable.Row?
  /// How the answers differ from those before.
  public var change: Change?
  /// The groups of each dimension.
  public var tables: [ResultTable]
  /// The questions that followed ratings.
  public var questions: [Question]

  /// The results of a period, beside those of the one before it.
  public init(
    _ insight: Insight, before: Insight? = nil, by dimensions: [Division] = Division.shown
  ) {
    days = insight.days
    tables = insight.tables(by: dimensions)
    let whole = insight.whole
    floods = whole.floods
    self.whole = Self.row(whole)
    questions = insight.questions.flatMap { question in
      insight.answers(to: question).map { set, choices in
        let count = choices.values.reduce(0, +)
        return Question(
          set: set, question: question,
          choices: count < DisclosureGuard.fewest ? nil : choices)
      }
    }
    guard let before else { return }
    let earlier = Self.row(before.whole)
    self.before = earlier.scores == nil ? nil : earlier
    if let old = self.before?.scores, let new = self.whole.scores {
      change = Change(from: old, to: new)
    }
  }

  /// The results of some days from the journals of a data folder, beside the same number of days
  /// before them.
  ///
  /// - Parameter progress: Called with the share that is done, 0–1.
  public init(
    of days: ClosedRange<LocalDate>, by dimensions: [Division] = Division.shown,
    place: MeetingPlace, folder: DataFolder, now: Date, progress: (Double) -> Void = { _ in }
  ) throws(DiskError) {
    let length = days.upperBound - days.lowerBound + 1
    let before = (days.lowerBound - length)...(days.lowerBound - 1)
    let facts = try FactsReader(folder).read(
      before.lowerBound...days.upperBound, progress: progress)
    self.init(
      Insight(facts, of: days, place: place, now: now),
      before: Insight(facts, of: before, place: place, now: now), by: dimensions)
  }

  static func row(_ group: Group) -> ResultTable.Row {
    ResultTable.Row(
      key: "", scores: group.count < DisclosureGuard.fewest ? nil : group.scores,
      arrivals: group.arrivals, firstVisits: group.firstVisits)
  }
}
