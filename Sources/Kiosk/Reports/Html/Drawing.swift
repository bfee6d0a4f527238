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
}
