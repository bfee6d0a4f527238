import TerminalUI

/// How figures are written.
extension ResultWords {
  /// A figure in words, nothing where there is none.
  ///
  /// - Parameter isExact: Whether an index has a decimal and thousands are told apart, as on paper.
  func text(_ value: ReportValue, isExact: Bool = false) -> String {
    switch value {
    case .count(let count): isExact ? self.count(count) : String(count)
    case .number(let number): self.number(number, decimals: isExact ? 1 : 0)
    case .share(let share): percent(share)
    case .range(let range, let isOfShare): interval(range, percent: isOfShare)
    case .named(_, let words): words
    case .list(let lines): lines.joined(separator: ", ")
    case .hidden: words.text("results.hidden")
    case .steps, .none: ""
    }
  }

  /// `71 (68–74)`, or that it is not shown.
  func index(_ row: ReportRow) -> String {
    text(row[.index]) + (row.range.map { " (" + interval($0) + ")" } ?? "")
  }

  /// The title of a column.
  func title(_ column: ReportColumn) -> String { words.text(column.title) }

  /// A bar as long as a share.
  func bar(_ row: ReportRow) -> Bar { Bar(row[.share].number ?? 0, length: Self.barWidth) }

  /// A share in words, and of how many: `12 %` and `(34)`.
  func share(_ row: ReportRow) -> (share: String, count: String) {
    (text(row[.share]), "(\(row.count(.count)))")
  }

  /// The cells of a bar of all answers.
  static var barWidth: Int { 30 }
}
