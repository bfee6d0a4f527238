import Statistics

/// Elements of a picture whose widths are shares of the room there is and whose heights go with the
/// size of text, so that words keep their size on a telephone and at any zoom.
nonisolated enum Drawing {
  /// A share of the width, 0–1.
  static func across(_ share: Double) -> String { (share * 100).rounded(decimals: 2) + "%" }

  /// A height, in sizes of text.
  static func down(_ height: Double) -> String { height.rounded(decimals: 2) + "rem" }

  /// Words at a place.
  static func text(
    _ text: String, x: String = "0", y: Double, anchor: String = "start", style: String = ""
  ) -> Markup {
    Markup(
      "text", ["x": x, "y": down(y), "text-anchor": anchor, "class": style], text: text)
  }

  /// A line between two places.
  static func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), style: String
  ) -> Markup {
    Markup(
      "line",
      [
        "x1": across(from.x), "y1": down(from.y), "x2": across(to.x), "y2": down(to.y),
        "class": style,
      ])
  }

  /// A round mark.
  static func dot(x: Double, y: Double, radius: Double = 0.4) -> Markup {
    Markup("circle", ["cx": across(x), "cy": down(y), "r": down(radius), "class": "dot"])
  }

  /// A bar from the left.
  static func bar(_ share: Double, y: Double, height: Double = 0.5, style: String) -> Markup {
    Markup(
      "rect",
      [
        "x": "0", "y": down(y), "width": across(min(1, max(0, share))), "height": down(height),
        "rx": down(0.25), "class": style,
      ])
  }

  /// One of five faces, 1 the saddest, with its left upper corner at the left edge.
  static func face(_ step: Int, y: Double) -> Markup {
    let (middle, radius) = (0.75, 0.68)
    let bend = Double(step - 3) * 0.13
    /// The mouth is a bow of short lines.
    let mouth = (-2...2).map { place -> (x: Double, y: Double) in
      let t = Double(place) / 2
      return (middle + t * 0.34, y + middle + 0.26 + bend * (0.5 - t * t))
    }
    func circle(_ x: Double, _ y: Double, _ r: Double, _ style: String) -> Markup {
      Markup("circle", ["cx": down(x), "cy": down(y), "r": down(r), "class": style])
    }
    return .lines(
      [
        circle(middle, y + middle, radius, "face"),
        circle(middle - 0.24, y + middle - 0.16, 0.09, "eye"),
        circle(middle + 0.24, y + middle - 0.16, 0.09, "eye"),
      ]
        + zip(mouth, mouth.dropFirst()).map { from, to in
          Markup(
            "line",
            [
              "x1": down(from.x), "y1": down(from.y), "x2": down(to.x), "y2": down(to.y),
              "class": "face",
            ])
        })
  }
}
