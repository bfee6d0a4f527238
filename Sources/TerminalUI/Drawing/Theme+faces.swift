/// The colours of what is drawn.
nonisolated extension Theme {
  /// The colour numbers of the upper and lower pixel of a cell with a role; nil if the theme has too
  /// few colours for them.
  func colours(of pixels: CellPixels, on role: Role) -> (upper: Int, lower: Int)? {
    switch pixels {
    case .face(let pixels): return colours(of: pixels, on: role)
    case .code(let isUpperDark, let isLowerDark):
      let (dark, light) = (style(role).foreground, style(role).background)
      return colours < 8 ? nil : (isUpperDark ? dark : light, isLowerDark ? dark : light)
    }
  }

  /// The colour numbers of a part of a face.
  func colours(of pixels: PixelPair, on role: Role) -> (upper: Int, lower: Int)? {
    guard colours == 256, !isHighContrast else { return nil }
    let background = style(role).background
    return (
      Self.colour(pixels.upper, pixels.score, on: background),
      Self.colour(pixels.lower, pixels.score, on: background)
    )
  }

  /// The colour number of a face's disc.
  static func disc(_ score: Int) -> Int {
    [203, 209, 220, 113, 35][min(max(score, 1), 5) - 1]
  }

  /// The colour numbers of a face's features and of its teeth.
  static let feature = 16
  static let teeth = 231

  private static func colour(_ shade: Shade, _ score: UInt8, on background: Int) -> Int {
    func share(_ quarters: UInt8) -> Double { Double(quarters) / Double(Shade.steps) }
    if shade == Shade() { return background }
    let disc = disc(Int(score))
    if shade == Shade(disc: UInt8(Shade.steps)) { return disc }
    var color = FixedPalette.color(background)
      .mixed(with: FixedPalette.color(disc), share: share(shade.disc))
    if shade.feature + shade.teeth > 0 {
      let drawn = FixedPalette.color(feature).mixed(
        with: FixedPalette.color(teeth),
        share: Double(shade.teeth) / Double(shade.teeth + shade.feature))
      color = color.mixed(with: drawn, share: share(shade.feature + shade.teeth))
    }
    return FixedPalette.nearest(color)
  }
}
