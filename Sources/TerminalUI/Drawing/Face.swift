/// One of the five faces as geometry: a disc with eyes and a mouth, from sad to glad.
///
/// Lengths are in pixels of a square drawing, measured from its upper left corner. What has an edge
/// of its own (eyes, strokes, the depth of the mouth) is rounded to whole pixels, so that both halves
/// of a face are alike and neighbouring scores differ at the smallest size as well.
nonisolated struct Face: Sendable {
  /// What a point of the drawing belongs to.
  enum Part: Sendable {
    case skin, feature, teeth
  }

  /// The smallest diameter at which all five faces can be told apart.
  static let smallest = 4

  /// The score, 1–5, worst first.
  let score: Int
  /// The diameter of the disc in pixels.
  let diameter: Int
  /// Whether edges follow the pixels, as on small faces; otherwise they are curves.
  let isSnapped: Bool

  let radius: Double
  let stroke: Double
  let eye: Eye
  let mouth: Mouth

  struct Eye: Sendable {
    /// The distance from the middle of the face to the eye.
    let gap: Double
    let width: Double
    let height: Double
    let top: Double
  }

  struct Mouth: Sendable {
    /// Half its width.
    let reach: Double
    /// The upper edge of its stroke at the corners; of an open mouth its upper edge.
    let top: Double
    /// How far the middle is below the corners; negative for a sad mouth.
    let depth: Double
  }

  /// The face of a score, 1–5, with a diameter of so many pixels.
  init(score: Int, diameter: Int, isSnapped: Bool) {
    self.score = min(max(score, 1), 5)
    self.diameter = diameter
    self.isSnapped = isSnapped
    let radius = Double(diameter) / 2
    func pixels(_ share: Double, least: Double = 1) -> Double {
      max(least, (share * radius).rounded())
    }
    self.radius = radius
    stroke = pixels(0.16)
    let isGlad = self.score == 5
    eye = Eye(
      gap: isGlad ? pixels(0.2) : pixels(0.26),
      width: isGlad ? pixels(0.36, least: 2) : pixels(0.22),
      height: isGlad ? pixels(0.2) : pixels(0.38, least: diameter < 10 ? 1 : 2),
      top: radius - pixels(0.46))
    if isGlad {
      mouth = Mouth(
        reach: pixels(0.6, least: 2), top: (radius * 1.14).rounded(),
        depth: pixels(0.56, least: 2))
    } else {
      let depth: Double =
        switch self.score {
        case 1: -max(2, (radius * 0.36).rounded(.up))
        case 2: -max(1, (radius * 0.18).rounded(.up))
        case 3: 0
        default: max(1, (radius * 0.34).rounded())
        }
      let middle = (radius * 1.42).rounded()
      mouth = Mouth(
        reach: pixels(0.6, least: 2), top: (middle - (depth + stroke) / 2).rounded(), depth: depth)
    }
  }

  /// How much of a pixel the disc covers, 0–1.
  func coverage(column: Int, row: Int) -> Double {
    let (x, y) = (Double(column) + 0.5 - radius, Double(row) + 0.5 - radius)
    return min(1, max(0, radius + 0.5 - (x * x + y * y).squareRoot()))
  }

  /// The columns and rows of pixels with a feature of any of the five faces.
  static func features(diameter: Int) -> (columns: Range<Int>, rows: Range<Int>) {
    let faces = (1...5).map { Face(score: $0, diameter: diameter, isSnapped: true) }
    func isDrawn(_ column: Int, _ row: Int) -> Bool {
      faces.contains { $0.part(x: Double(column) + 0.5, y: Double(row) + 0.5) != .skin }
    }
    let pixels = 0..<diameter
    let columns = pixels.filter { column in pixels.contains { isDrawn(column, $0) } }
    let rows = pixels.filter { row in pixels.contains { isDrawn($0, row) } }
    return (
      (columns.first ?? 0)..<(columns.last ?? -1) + 1, (rows.first ?? 0)..<(rows.last ?? -1) + 1
    )
  }

  /// What a point inside the disc belongs to.
  func part(x: Double, y: Double) -> Part {
    let side = abs(x - radius)
    if score == 5 { return gladPart(side, y) }
    return isInEye(side, y) || isInMouth(side, y) ? .feature : .skin
  }

  private func isInEye(_ side: Double, _ y: Double) -> Bool {
    guard side >= eye.gap, side < eye.gap + eye.width, y >= eye.top, y < eye.top + eye.height
    else { return false }
    // Narrow eyes have no room to be round.
    if eye.width < 3 { return true }
    let across = (side - eye.gap) / eye.width * 2 - 1
    let down = (y - eye.top) / eye.height * 2 - 1
    return across * across + down * down <= 1
  }

  private func isInMouth(_ side: Double, _ y: Double) -> Bool {
    guard side < mouth.reach else { return false }
    var (top, bottom) = (mouthTop(side), mouthTop(side) + stroke)
    if isSnapped {
      // The pixels of two neighbouring columns meet.
      top.round()
      let outer = mouthTop(min(mouth.reach - 0.5, side + 1)).rounded()
      bottom = max(top, outer - 1) + stroke
      top = min(top, outer + 1)
    } else {
      // A slanted stroke is as thick as a level one.
      let slope = 2 * mouth.depth * side / (mouth.reach * mouth.reach)
      bottom = top + stroke * min(1.6, (1 + slope * slope).squareRoot())
    }
    return y >= top && y < bottom
  }

  private func mouthTop(_ side: Double) -> Double {
    // The middle of the outermost pixel is a corner.
    let share = min(1, side / (mouth.reach - 0.5))
    return mouth.top + mouth.depth * (1 - share * share)
  }

  /// The last face laughs: its eyes are arches, its mouth is open and shows teeth.
  private func gladPart(_ side: Double, _ y: Double) -> Part {
    if side >= eye.gap, side < eye.gap + eye.width {
      let across = (side - eye.gap) / eye.width * 2 - 1
      var top = eye.top + eye.height * across * across
      if isSnapped { top.round() }
      let thickness = isSnapped ? stroke : stroke * (1 + abs(across) / 2)
      if y >= top, y < top + thickness { return .feature }
    }
    let down = (y - mouth.top) / mouth.depth
    let across = side / mouth.reach
    guard down >= 0, across * across + down * down <= 1 else { return .skin }
    let isTooth = diameter >= 10 && y < mouth.top + teeth.height && side < teeth.reach
    return isTooth ? .teeth : .feature
  }

  /// Half the width of the row of teeth, and its height.
  var teeth: (reach: Double, height: Double) {
    (mouth.reach - radius * 0.1, max(1, (radius * 0.2).rounded()))
  }
}
