/// A page as it is painted: its cells, what a finger meets where, and where the cursor belongs.
package nonisolated struct RenderedPage: Hashable, Sendable {
  /// The cells that a finger can press to make a choice.
  package struct HitTarget: Hashable, Sendable {
    var rect: Rect
    /// The index of the choice among the page's.
    var choice: Int
  }

  package var canvas: Canvas
  package var targets: [HitTarget]
  /// The focused choice, or the first: a braille display follows the hardware cursor.
  package var cursor: Position
  /// Where the next sign that is typed goes, where somebody is writing.
  package var writing: Position?
  /// How many lines of the list are hidden above and below.
  package var hidden: Hidden

  /// Made of its parts.
  package init(
    canvas: Canvas, targets: [HitTarget] = [], cursor: Position = Position(column: 0, row: 0),
    writing: Position? = nil, hidden: Hidden = Hidden()
  ) {
    self.canvas = canvas
    self.targets = targets
    self.cursor = cursor
    self.writing = writing
    self.hidden = hidden
  }

  /// The lines that there was no room for.
  package struct Hidden: Hashable, Sendable {
    package var above: Int
    package var below: Int

    /// Made of its parts.
    package init(above: Int = 0, below: Int = 0) {
      self.above = above
      self.below = below
    }
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
  package func choice(at position: Position) -> Int? {
    targets.first { $0.rect.contains(column: position.column, row: position.row) }?.choice
  }
}
