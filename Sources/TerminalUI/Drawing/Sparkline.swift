/// A row of small columns, two lines high, of characters that every console has.
nonisolated enum Sparkline {
  /// The two lines; what is not known is a dot at the bottom.
  static func lines(_ values: [Double?]) -> [String] {
    let known = values.compactMap { $0 }
    guard let least = known.min(), let most = known.max() else { return [] }
    let span = max(most - least, 0.001)
    let heights = values.map { value in
      value.map { 1 + Int((($0 - least) / span * 3).rounded()) }
    }
    let upper = heights.map { height in
      switch height ?? 0 {
      case 4: "█"
      case 3: "▄"
      default: " "
      }
    }
    let lower = heights.map { height in
      switch height {
      case nil: "·"
      case 1: "▄"
      default: "█"
      }
    }
    return [upper.joined(), lower.joined()]
  }
}
