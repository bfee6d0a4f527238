/// One of the five faces as shapes, for what is drawn without pixels: a page, a print. It has the
/// geometry of the face on the screen (`Face`) at its largest, and its colours.
package nonisolated struct FaceOutline: Hashable, Sendable {
  /// A shape; lengths are measured from the upper left corner of a square of `size`.
  package enum Shape: Hashable, Sendable {
    /// An ellipse with its middle and half its width and height.
    case ellipse(x: Double, y: Double, across: Double, down: Double)
    /// A line of some width along a parabola between two ends of one height: `control` is the height
    /// of the middle control point of its Bézier curve.
    case bow(from: Double, to: Double, y: Double, control: Double, width: Double)
    /// The lower half of an ellipse, from one end of its upper edge to the other.
    case bowl(from: Double, to: Double, y: Double, depth: Double)
    /// A rectangle.
    case bar(from: Double, to: Double, y: Double, height: Double)
  }

  /// A shape with its colour, as `0xRRGGBB`.
  package struct Part: Hashable, Sendable {
    package let shape: Shape
    package let colour: Int
  }

  /// The width and height of the square.
  package static let size = 40.0

  /// The disc, and what is drawn on it, in the order of drawing.
  package let parts: [Part]

  /// The face of a score, 1–5, worst first.
  package init(score: Int) {
    let face = Face(score: score, diameter: Int(Self.size), isSnapped: false)
    let disc = Shape.ellipse(
      x: face.radius, y: face.radius, across: face.radius, down: face.radius)
    var parts = [Part(disc, Theme.disc(face.score))]
    let features = [-1, 1].map { face.eye(side: $0) } + [face.mouthShape]
    parts += features.map { Part($0, Theme.feature) }
    if let teeth = face.teethShape { parts.append(Part(teeth, Theme.teeth)) }
    self.parts = parts
  }
}

nonisolated extension FaceOutline.Part {
  /// A shape with a colour of the fixed palette.
  fileprivate init(_ shape: FaceOutline.Shape, _ number: Int) {
    let color = FixedPalette.color(number)
    (self.shape, self.colour) = (
      shape, [color.red, color.green, color.blue].reduce(0) { $0 << 8 | Int($1) }
    )
  }
}

nonisolated extension Face {
  /// The eye on the left, -1, or on the right, 1.
  fileprivate func eye(side: Double) -> FaceOutline.Shape {
    let middle = radius + side * (eye.gap + eye.width / 2)
    guard score == 5 else {
      return .ellipse(
        x: middle, y: eye.top + eye.height / 2, across: eye.width / 2, down: eye.height / 2)
    }
    return bow(
      around: middle, reach: eye.width / 2, inset: stroke / 4, top: eye.top + eye.height,
      depth: -eye.height)
  }

  fileprivate var mouthShape: FaceOutline.Shape {
    guard score == 5 else {
      return bow(
        around: radius, reach: mouth.reach, inset: stroke / 2, top: mouth.top, depth: mouth.depth)
    }
    return .bowl(
      from: radius - mouth.reach, to: radius + mouth.reach, y: mouth.top, depth: mouth.depth)
  }

  fileprivate var teethShape: FaceOutline.Shape? {
    guard score == 5 else { return nil }
    return .bar(
      from: radius - teeth.reach, to: radius + teeth.reach, y: mouth.top, height: teeth.height)
  }

  /// A stroke whose upper edge goes from `top` at `reach` beside the middle to `depth` below it; its
  /// round ends lie within.
  private func bow(
    around middle: Double, reach: Double, inset: Double, top: Double, depth: Double
  ) -> FaceOutline.Shape {
    let end = reach - inset
    let share = end / reach
    // Where the upper edge is steep the middle of the stroke lies deeper below it.
    let slope = 2 * depth * share / reach
    let middleBelow = stroke / 2 * min(1.6, (1 + slope * slope).squareRoot())
    let (deepest, y) = (top + depth + stroke / 2, top + depth * (1 - share * share) + middleBelow)
    return .bow(
      from: middle - end, to: middle + end, y: y, control: 2 * deepest - y, width: stroke)
  }
}
