/// How faces are drawn, depending on the terminal.
package nonisolated enum FaceStyle: Hashable, Sendable {
  /// Coloured discs with blended edges, two pixels in a cell; for 256 colours.
  case blended
  /// Lines in one colour, two pixels in a cell.
  case outlined
  /// Full blocks, one pixel in two cells, for fonts that lack half blocks.
  case blocks
}
