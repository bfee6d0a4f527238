/// A share drawn as a bar, of characters that every console has.
package nonisolated struct Bar: Hashable, Sendable {
  /// What is shown where the bar ends, as far as it could go.
  package enum Track: Hashable, Sendable {
    case none, dots, shade
  }

  /// The share, 0–1.
  package var share: Double
  /// The length of a whole bar, in cells.
  package var length: Int
  package var track: Track

  /// Made of its parts.
  package init(_ share: Double, length: Int, track: Track = .none) {
    self.share = share
    self.length = length
    self.track = track
  }

  /// The bar as drawn.
  package var drawn: String {
    let filled = Int((min(1, max(0, share)) * Double(length)).rounded())
    let rest =
      switch track {
      case .none: ""
      case .dots: String(repeating: "·", count: length - filled)
      case .shade: String(repeating: "░", count: length - filled)
      }
    return String(repeating: "█", count: filled) + rest
  }
}
