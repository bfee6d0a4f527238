/// A screen that shows a canvas.
package protocol Terminal: AnyObject {
  /// How many cells it has now.
  var size: Size { get }
  /// What it can show.
  var abilities: TerminalAbilities { get }
  /// Shows a canvas, with the hardware cursor at a cell, where a braille display looks for it.
  ///
  /// - Parameter page: The same page as lines of text, for a terminal that has no cells.
  func show(_ canvas: Canvas, cursor: Position, page: () -> PlainPage)
  /// The bytes that it sends for its special keys.
  var keySequences: [[UInt8]: Key] { get }
  /// Takes notice that the size has changed; the next canvas is painted whole.
  func resized()
  /// Makes itself heard once.
  func bell()
  /// Gives the terminal back as it was found.
  func restore()
}
