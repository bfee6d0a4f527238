/// How a number of tiles is laid out: as square a grid as their number allows.
nonisolated struct TileGrid: Hashable, Sendable {
  let columns: Int
  let rows: Int

  /// A grid for tiles in a room of some columns of cells; no tile is narrower than 18 cells where
  /// that can be helped, and the first of a row is not narrower than
  /// `narrowest`.
  init(count: Int, columns room: Int, wanted: Int? = nil, narrowest: Int = 1) {
    let most = max(1, room / max(18, narrowest))
    let wide = wanted ?? (count <= 3 ? count : count <= 4 ? 2 : count <= 6 ? 3 : 4)
    columns = max(1, min(wide, most))
    rows = (max(1, count) + columns - 1) / columns
  }

  /// The tiles' rectangles, row by row; those that would have fewer than `least` rows stand close
  /// together. Where all are to be `alike`, rows that cannot be shared out stay empty at the end.
  func tiles(in rect: Rect, gap: Int, least: Int, alike: Bool = false) -> [Rect] {
    let isLow = rect.rows < rows * (least + 1) - 1
    let between = gap == 0 || isLow ? 0 : 1
    let height = (rect.rows - between * (rows - 1)) / rows
    let used = alike && height > 2 ? height * rows + between * (rows - 1) : rect.rows
    return rect.split(top: used).top.rows(rows, gap: between).flatMap {
      $0.columns(columns, gap: gap)
    }
  }
}
