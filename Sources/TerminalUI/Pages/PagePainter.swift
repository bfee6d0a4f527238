/// Paints a page at a given size: a larger terminal gets larger tiles, not more content.
package nonisolated struct PagePainter {
  /// The smallest terminal on which pages can be shown.
  package static var smallest: Size { Size(columns: 60, rows: 18) }

  /// Whether pages can be shown at this size.
  package static func fits(_ size: Size) -> Bool {
    size.columns >= smallest.columns && size.rows >= smallest.rows
  }

  let page: Page<Void>
  let frame: PageFrame
  let state: PageState
  let look: Appearance
  /// The cells; they are moved into `renderedPage` at the end.
  var canvas: Canvas
  var renderedPage: RenderedPage

  /// The page as painted, below a question if there is one.
  package static func paint(
    _ page: Page<Void>, frame: PageFrame, state: PageState = PageState(), size: Size,
    look: Appearance, box: PageBox? = nil
  ) -> RenderedPage {
    var painter = PagePainter(
      page: page, frame: frame, state: state, look: look,
      canvas: Canvas(size, frame.direction),
      renderedPage: RenderedPage(canvas: Canvas(Size(columns: 0, rows: 0))))
    if fits(size) { painter.paintWhole() } else { painter.paintTooSmall() }
    painter.placeCursor()
    if let box, fits(size) { painter.paint(box) }
    painter.renderedPage.canvas = painter.canvas
    return painter.renderedPage.seen
  }

  /// Whether there is room for blank rows between the parts.
  var isSpacious: Bool { canvas.size.rows >= 30 }

  /// Whether there is room for edges around what is read first.
  var hasLargeRows: Bool { canvas.size.rows >= 40 }

  /// The columns at each side of what stands on a page; on a very wide terminal it is in the middle.
  var margin: Int {
    canvas.size.columns < 100 ? 1 : max(4, (canvas.size.columns - Self.widest) / 2)
  }

  /// The most columns of a page: a wider one cannot be seen at a glance.
  private static let widest = 168

  private mutating func paintWhole() {
    var room = Rect(column: 0, row: 0, columns: canvas.size.columns, rows: canvas.size.rows)
    room = paintCode(paintFooter(room))
    room = paintNotices(paintBand(room))
    room = paintFootnote(paintMessage(room))
    paintBody(room.inset(columns: margin, rows: isSpacious ? 1 : 0))
  }

  private mutating func paintTooSmall() {
    let lines = TextWidth.wrap(frame.tooSmall, canvas.size.columns)
    for (row, line) in lines.enumerated() {
      canvas.write(line, column: 0, row: row, role: .page)
    }
  }

  private mutating func placeCursor() {
    if let writing = renderedPage.writing {
      renderedPage.cursor = writing
      return
    }
    let index = state.focus ?? page.choices.indices.first
    guard let target = renderedPage.targets.first(where: { $0.choice == index }) else { return }
    renderedPage.cursor = Position(column: target.rect.column, row: target.rect.row)
  }

  /// The indices of the choices with certain shapes.
  func choices(where fits: (ChoiceShape) -> Bool) -> [Int] {
    page.choices.indices.filter { fits(page.choices[$0].shape) }
  }

  /// The role of a choice: pressed, lit, focused, or `role`.
  func role(of choice: Int, _ role: Role) -> Role {
    state.pressed == choice
      ? .pressed : state.lit == choice ? .lit : state.focus == choice ? .focus : role
  }

  /// Adds a touch target for a choice.
  mutating func addTarget(_ rect: Rect, _ choice: Int) {
    renderedPage.targets.append(RenderedPage.HitTarget(rect: rect, choice: choice))
  }
}
