internal import Foundation

/// Where the parts of a schedule stand, so that all its rows agree.
nonisolated struct ScheduleColumns: Hashable, Sendable {
  let hours = 2
  let title: Int
  /// Where the statuses end.
  let end: Int

  /// The longest line of a description in cells.
  private static let longestLine = 72
  /// The most lines of a description.
  private static let mostLines = 4

  /// Columns for rows of a given width.
  init(_ rows: [ScheduleRow], columns: Int) {
    title = hours + (rows.map { TextWidth.cells($0.hours) }.max() ?? 0) + 3
    end = columns - 1
  }

  /// The width beside the hours.
  var wholeWidth: Int { max(1, end - title) }

  /// The width of a row's title: all that its own status leaves.
  func titleWidth(of row: ScheduleRow) -> Int {
    let status = TextWidth.cells(row.status)
    return max(1, status == 0 ? wholeWidth : wholeWidth - status - 2)
  }

  /// Whether the status of the session that is on stands in its second line, so that its title has
  /// the whole first one.
  func isStatusBelow(_ row: ScheduleRow) -> Bool {
    TextWidth.cells(row.title) > titleWidth(of: row)
  }

  /// The lines of a row's title.
  func titleLines(of row: ScheduleRow, _ spacing: ScheduleLines.Spacing) -> [String] {
    let hasWholeLine = row.phase == .current && spacing.hasSecondLine && isStatusBelow(row)
    return TextWidth.wrap(row.title, hasWholeLine ? wholeWidth : titleWidth(of: row))
  }

  /// What the session that is on is about, in lines; none if it is too long to be said whole.
  func description(of row: ScheduleRow) -> [String] {
    guard !row.details.isEmpty else { return [] }
    let lines = TextWidth.wrap(row.details, min(Self.longestLine, wholeWidth))
    return lines.count > Self.mostLines ? [] : lines
  }

  /// How many lines a row has, without the blank ones after it.
  func lines(of row: ScheduleRow, _ spacing: ScheduleLines.Spacing) -> Int {
    let titles = max(1, titleLines(of: row, spacing).count)
    guard row.phase == .current, spacing.hasSecondLine else { return titles }
    let details = spacing == .described ? description(of: row).count : 0
    return titles + 1 + 2 * spacing.edge + details
  }

  /// As many of a row's parts as fit, the first ones before the others; languages and organisers
  /// are parts of their own.
  static func parts(_ parts: [String], within columns: Int) -> String {
    var text = ""
    for part in parts.flatMap({ $0.components(separatedBy: " · ") }) where !part.isEmpty {
      let longer = text.isEmpty ? part : text + " · " + part
      guard TextWidth.cells(longer) <= columns else { break }
      text = longer
    }
    return text
  }
}
