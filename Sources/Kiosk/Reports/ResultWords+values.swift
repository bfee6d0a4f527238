import Statistics
import TerminalUI

/// How figures are written.
extension ResultWords {
  /// A figure in words, nothing where there is none.
  ///
  /// - Parameter isExact: Whether an index has a decimal and thousands are told apart, as on paper.
  func text(_ value: ReportValue, isExact: Bool = false) -> String {
    switch value {
    case .count(let count): isExact ? self.count(count) : String(count)
    case .rounded(let count): rounded(count)
    case .number(let number):
      self.number(number, decimals: isExact && number != number.rounded() ? 1 : 0)
    // More answers than visitors are marked.
    case .share(let share): percent(share) + (share > 1 ? "*" : "")
    case .range(let range, let isOfShare): interval(range, percent: isOfShare)
    case .named(_, let words): words
    case .list(let lines): lines.joined(separator: ", ")
    case .hidden: words.text("results.hidden")
    case .steps, .none: ""
    }
  }

  /// `10–14`.
  func rounded(_ count: RoundedCount) -> String {
    self.count(count.low) + "–" + self.count(count.high)
  }

  /// How many came for the first time, in the middle of a sentence: `10–14`, `färre än fem`.
  func firstVisits(_ row: ReportRow) -> String {
    row[.firstVisits] == .hidden ? words.text("results.fewFirst") : text(row[.firstVisits])
  }

  /// `10–14 svar`.
  func answers(_ count: RoundedCount) -> String {
    words.text("results.answers", count: count.high, ["count": rounded(count)])
  }

  /// How many answers a row has: `10–14 svar`; nothing where that is not told.
  func answers(_ row: ReportRow) -> String {
    guard case .rounded(let count) = row[.answers] else { return "" }
    return answers(count)
  }

  /// A figure of a table; a dash where nothing was counted.
  func cell(_ row: ReportRow, _ column: ReportColumn) -> String {
    let isCount = [.arrivals, .firstVisits, .responseRate].contains(column)
    // Those who came to what is gathered were counted, and stand in rows of their own.
    return isCount && row[column] == .none && row.key != ResultTable.gatheredKey
      ? "–" : text(row[column])
  }

  /// `71 (68–74)`, or that it is not shown.
  func index(_ row: ReportRow) -> String {
    text(row[.index]) + (row.range.map { " (" + interval($0) + ")" } ?? "")
  }

  /// The title of a column.
  func title(_ column: ReportColumn) -> String { words.text(column.title) }

  /// A bar as long as a share.
  func bar(_ row: ReportRow) -> Bar { Bar(row[.progress].number ?? 0, length: Self.barWidth) }

  /// What is published of a bar: a share or a number.
  func told(_ row: ReportRow) -> String {
    row[.count] == .none ? text(row[.share]) : text(row[.count])
  }

  /// The cells of a bar of all answers.
  static var barWidth: Int { 30 }
}
