/// A cell of the canvas: a grapheme, or the right half of a wide one at its left.
package nonisolated struct Cell: Hashable, Sendable {
  /// The grapheme; empty for the right half of a wide one.
  package var text: String
  var role: Role
  /// The part of a face that is drawn in the cell where colours suffice; `text` has its features.
  var pixels: PixelPair?

  static let blank = Cell(text: " ", role: .page)
}
