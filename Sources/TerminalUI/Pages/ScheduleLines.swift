/// How many lines each session of a list has: a title is never cut where it can go on in the next
/// line.
nonisolated struct ScheduleLines: Hashable, Sendable {
  let columns: ScheduleColumns
  let list: ListLines
  /// Whether languages and organisers stand below the titles.
  let hasNotes: Bool

  /// The lines of rows in so much room.
  init(_ rows: [ScheduleRow], columns width: Int, room: Int) {
    let columns = ScheduleColumns(rows, columns: width)
    let titles = rows.map { max(1, TextWidth.wrap($0.title, columns.titleWidth).count) }
    let withNotes = zip(rows, titles).map { row, lines in
      max(2, lines + (columns.note(of: row).isEmpty ? 0 : 1))
    }
    hasNotes = withNotes.reduce(0, +) <= room
    list = ListLines(heights: hasNotes ? withNotes : titles, room: room)
    self.columns = columns
  }
}
