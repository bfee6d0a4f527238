/// The layout of a number of tiles, in a grid as square as possible.
nonisolated struct TileGrid: Hashable, Sendable {
  let columns: Int
  let rows: Int

  /// A grid for tiles in a given width. No tile is narrower than 18 cells if that can be avoided,
  /// and the first one of a row is not narrower than `narrowest`.
  init(count: Int, columns room: Int, wanted: Int? = nil, narrowest: Int = 1) {
    let most = max(1, room / max(18, narrowest))
    let wide = wanted ?? (count <= 3 ? count : count <= 4 ? 2 : count <= 6 ? 3 : 4)
    columns = max(1, min(wide, most))
    rows = (max(1, count) + columns - 1) / columns
  }

  /// The rectangles of the tiles by row. Tiles with fewer than `least` rows have no gaps between
  /// them. If all must be `alike`, rows left over stay empty at the end.
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
