/// The two pixels of a cell in which a part of a face is drawn.
package nonisolated struct PixelPair: Hashable, Sendable {
  /// The score of the face, which decides the colour of its disc.
  let score: UInt8
  let upper: Shade
  let lower: Shade
}
