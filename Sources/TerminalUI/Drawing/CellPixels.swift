/// The upper and the lower pixel of a cell in which something is drawn.
package nonisolated enum CellPixels: Hashable, Sendable {
  /// A part of a face.
  case face(PixelPair)
  /// Two modules of a QR code, or parts of them.
  case code(isUpperDark: Bool, isLowerDark: Bool)
}
