/// A cell of the canvas: a grapheme, or the right half of a wide one at its left.
package nonisolated struct Cell: Hashable, Sendable {
  /// The grapheme; empty for the right half of a wide one.
  package var text: String
  var role: Role
  /// What is drawn in the cell where colours suffice; `text` says it as well as characters can.
  var pixels: CellPixels?

  static let blank = Cell(text: " ", role: .page)
}
