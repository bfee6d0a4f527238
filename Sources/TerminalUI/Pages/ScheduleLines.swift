/// How many lines each session of a list has: the one that is on has at least two, a title is never
/// cut where it can go on in the next line, and the more room there is, the more air and words.
nonisolated struct ScheduleLines: Hashable, Sendable {
  let columns: ScheduleColumns
  let list: ListLines
  let spacing: Spacing

  /// How a list is set, the most generous first.
  enum Spacing: CaseIterable {
    /// Blank lines between sessions, and what the one that is on is about.
    case described
    /// Blank lines between sessions, and an edge around the one that is on.
    case spaced
    /// Blank lines between sessions.
    case open
    /// A second line for the one that is on.
    case close
    /// Titles only.
    case titles

    /// The blank lines after a session.
    var gap: Int { self == .close || self == .titles ? 0 : 1 }
    /// The lines above and below what is said of the session that is on.
    var edge: Int { self == .described || self == .spaced ? 1 : 0 }
    /// Whether the session that is on has its second line.
    var hasSecondLine: Bool { self != .titles }
  }

  /// The lines of rows in so much room.
  init(_ rows: [ScheduleRow], columns width: Int, room: Int) {
    let columns = ScheduleColumns(rows, columns: width)
    let lists = Spacing.allCases.lazy.map { spacing in
      (
        spacing,
        ListLines(
          heights: rows.indices.map { index in
            columns.lines(of: rows[index], spacing) + (index + 1 < rows.count ? spacing.gap : 0)
          }, room: room)
      )
    }
    // A list that is moved keeps the second line if other sessions are seen beside it.
    let usual: Spacing = room >= 6 ? .close : .titles
    let chosen = lists.first { $0.1.isWhole } ?? lists.first { $0.0 == usual }
    (spacing, list) = chosen ?? (.titles, ListLines(heights: rows.map { _ in 1 }, room: room))
    self.columns = columns
  }
}
