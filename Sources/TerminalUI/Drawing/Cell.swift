/// One cell of the canvas: one grapheme, or the right half of a wide one to its left.
package nonisolated struct Cell: Hashable, Sendable {
  /// The grapheme; empty for the right half of a wide one.
  package var text: String
  var role: Role

  static let blank = Cell(text: " ", role: .page)
}
