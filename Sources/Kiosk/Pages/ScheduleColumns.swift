/// Where the parts of a list of sessions stand, so that all its rows agree.
nonisolated struct ScheduleColumns: Hashable, Sendable {
  let hours = 2
  let title: Int
  let titleWidth: Int
  let room: Int
  let roomWidth: Int
  let status: Int

  /// Columns for rows within a width: the title gets what the others leave.
  init(_ rows: [ScheduleRow], columns: Int) {
    func widest(_ part: (ScheduleRow) -> String) -> Int {
      rows.map { TextWidth.cells(part($0)) }.max() ?? 0
    }
    let statusWidth = min(widest(\.status), columns * 2 / 5)
    roomWidth = min(widest(\.room), 18)
    status = columns - statusWidth - 1
    room = status - roomWidth - 2
    title = hours + widest(\.hours) + 3
    titleWidth = room - title - 2
  }
}
