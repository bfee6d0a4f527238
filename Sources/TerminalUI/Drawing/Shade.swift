/// The colour of a pixel of a face, as quarters of what it is mixed of.
nonisolated struct Shade: Hashable, Sendable {
  /// The number of steps from nothing to all.
  static let steps = 4

  /// The quarters that the disc covers; the rest is the background.
  var disc: UInt8 = 0
  /// The quarters of the disc that its features cover.
  var feature: UInt8 = 0
  /// The quarters of the disc that the teeth cover.
  var teeth: UInt8 = 0
}
