/// Where the parts of a schedule stand, so that all its rows agree.
nonisolated struct ScheduleColumns: Hashable, Sendable {
  let hours = 2
  let title: Int
  let titleWidth: Int
  let room: Int
  let roomWidth: Int
  let status: Int

  /// The number of cells of a title needed to tell sessions apart.
  private static let minTitleWidth = 16

  /// Columns for rows of a given width. The title gets what the others leave; if that is too
  /// little, it also gets the column of the location.
  init(_ rows: [ScheduleRow], columns: Int) {
    func widest(_ part: (ScheduleRow) -> String) -> Int {
      rows.map { TextWidth.cells(part($0)) }.max() ?? 0
    }
    let statusWidth = min(widest(\.status), columns * 2 / 5)
    status = columns - statusWidth - 1
    title = hours + widest(\.hours) + 3
    let wanted = min(widest(\.room), 18)
    let isTight = status - wanted - title - 4 < min(widest(\.title), Self.minTitleWidth)
    roomWidth = isTight ? 0 : wanted
    room = isTight ? status : status - wanted - 2
    titleWidth = room - title - 2
  }

  /// What stands below a title: languages and organiser, and the room where it has no column.
  func note(of row: ScheduleRow) -> String {
    let parts = roomWidth > 0 ? [row.note] : [row.room, row.note]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
