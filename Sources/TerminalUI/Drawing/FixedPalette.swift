/// The colours 16–255, which terminals do not change.
nonisolated enum FixedPalette {
  /// A colour as its parts of red, green and blue, 0–255.
  struct Color: Hashable, Sendable {
    var red: Double
    var green: Double
    var blue: Double

    /// This colour with a share, 0–1, of another.
    func mixed(with other: Color, share: Double) -> Color {
      Color(
        red: red + (other.red - red) * share, green: green + (other.green - green) * share,
        blue: blue + (other.blue - blue) * share)
    }

    func distance(to other: Color) -> Double {
      let parts = [red - other.red, green - other.green, blue - other.blue]
      return parts.reduce(0) { $0 + $1 * $1 }
    }
  }

  /// The colour with a number, 16–255: a cube of six levels, and 24 greys.
  static func color(_ number: Int) -> Color {
    if number >= 232 {
      let grey = Double(8 + 10 * (number - 232))
      return Color(red: grey, green: grey, blue: grey)
    }
    let levels = [0.0, 95, 135, 175, 215, 255]
    let place = max(0, number - 16)
    return Color(
      red: levels[place / 36], green: levels[place / 6 % 6], blue: levels[place % 6])
  }

  /// The number of the colour that is nearest.
  static func nearest(_ color: Color) -> Int {
    (16...255).min { Self.color($0).distance(to: color) < Self.color($1).distance(to: color) } ?? 16
  }
}
