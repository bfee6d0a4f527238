/// A page as painted: its cells, its touch targets, and the position of the cursor.
package nonisolated struct RenderedPage: Hashable, Sendable {
  /// The cells that can be touched to make a choice.
  package struct HitTarget: Hashable, Sendable {
    var rect: Rect
    /// The index of the choice on the page.
    var choice: Int
  }

  package var canvas: Canvas
  package var targets: [HitTarget]
  /// The focused choice, or the first one: a braille display follows the hardware cursor.
  package var cursor: Position
  /// Where the next character will appear, if text is being written.
  package var writing: Position?
  /// How many lines of the list are hidden above and below.
  package var hidden: Hidden
  /// The QR code on the page; nil if it has none, or no room for it.
  package var code: QRCode?

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

  /// The number of lines that do not fit.
  package struct Hidden: Hashable, Sendable {
    package var above: Int
    package var below: Int

    /// Made of its parts.
    package init(above: Int = 0, below: Int = 0) {
      self.above = above
      self.below = below
    }
  }

  /// The page as it is displayed: mirrored, with its touch targets, if it was painted right to
  /// left.
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

  /// A block of the page as it is to be said: a code that had no room is not spoken of.
  package func said(_ block: Block) -> Block {
    guard case .code(let words) = block, code == nil else { return block }
    return .text(words.otherwise)
  }

  /// The index of the choice at a cell; nil if there is none.
  package func choice(at position: Position) -> Int? {
    targets.first { $0.rect.contains(column: position.column, row: position.row) }?.choice
  }
}
