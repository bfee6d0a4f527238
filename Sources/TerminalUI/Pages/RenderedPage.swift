/// A page as it is painted: its cells, what a finger meets where, and where the cursor belongs.
nonisolated struct RenderedPage: Hashable, Sendable {
  /// The cells that a finger can press to make a choice.
  struct HitTarget: Hashable, Sendable {
    var rect: Rect
    /// The index of the choice among the page's.
    var choice: Int
  }

  var canvas: Canvas
  var targets: [HitTarget] = []
  /// The focused choice, or the first: a braille display follows the hardware cursor.
  var cursor = Position(column: 0, row: 0)
  /// Where the next sign that is typed goes, where somebody is writing.
  var writing: Position?
  /// How many lines of the list are hidden above and below.
  var hidden = Hidden()

  /// The lines that there was no room for.
  struct Hidden: Hashable, Sendable {
    var above = 0
    var below = 0
  }

  /// The picture as it is seen: one that was painted from right to left is turned, with all that
  /// can be touched on it.
  var seen: RenderedPage {
    guard canvas.direction == .rightToLeft else { return self }
    var seen = self
    let last = canvas.size.columns - 1
    seen.canvas = canvas.seen
    for index in targets.indices {
      seen.targets[index].rect.column = last + 1 - targets[index].rect.maxColumn
    }
    seen.cursor.column = max(0, last - cursor.column)
    seen.writing = writing.map { Position(column: max(0, last - $0.column), row: $0.row) }
    return seen
  }

  /// The choice at a cell.
  func choice(at position: Position) -> Int? {
    targets.first { $0.rect.contains(column: position.column, row: position.row) }?.choice
  }
}
