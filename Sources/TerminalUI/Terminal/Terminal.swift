/// A terminal that shows a canvas.
package protocol Terminal: AnyObject {
  /// Its current size in cells.
  var size: Size { get }
  /// What it can display.
  var abilities: TerminalAbilities { get }
  /// Shows a canvas, with the hardware cursor at a cell, where a braille display looks for it.
  ///
  /// - Parameter page: The same page as lines of text, for a terminal without cells.
  func show(_ canvas: Canvas, cursor: Position, page: () -> PlainPage)
  /// The byte sequences of its special keys.
  var keySequences: [[UInt8]: Key] { get }
  /// Handles a change of size; the next canvas is painted in full.
  func resized()
  /// Rings the bell.
  func bell()
  /// Restores the terminal to its original state.
  func restore()
}
