/// How QR codes are drawn, depending on the terminal.
package nonisolated enum QRCodeStyle: Hashable, Sendable {
  /// Half blocks, two modules in a cell.
  case halfBlocks
  /// Full blocks, one module in two cells, for fonts that lack half blocks.
  case fullBlocks
  /// None: without colours it is unknown which of a terminal's two is the dark one.
  case none
}
