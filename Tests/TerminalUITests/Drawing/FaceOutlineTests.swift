import Testing

@testable import TerminalUI

/// A face drawn as shapes is the face on the screen.
@Suite struct FaceOutlineTests {
  /// Points half a pixel apart.
  private static let places = (0..<80).map { (Double($0) + 0.5) / 2 }

  @Test(arguments: 1...5) func itHasTheGeometryOfTheScreen(score: Int) {
    let face = Face(score: score, diameter: Int(FaceOutline.size), isSnapped: false)
    let parts = FaceOutline(score: score).parts
    var (drawn, differing) = (0, 0)
    for x in Self.places {
      for y in Self.places {
        let (dx, dy) = (x - 20, y - 20)
        guard dx * dx + dy * dy < 400 else { continue }
        let top = parts.last { $0.shape.contains(x, y) }?.colour
        let expected: Int
        switch face.part(x: x, y: y) {
        case .skin: expected = parts[0].colour
        case .feature: expected = parts[1].colour
        case .teeth: expected = parts[parts.count - 1].colour
        }
        if expected != parts[0].colour { drawn += 1 }
        if top != expected { differing += 1 }
      }
    }
    // Strokes have round ends on paper.
    #expect(differing * 6 < drawn, "\(differing) of \(drawn)")
  }

  @Test func itHasTheColoursOfTheScreen() {
    for score in 1...5 {
      let color = FixedPalette.color(Theme.disc(score))
      let parts = FaceOutline(score: score).parts
      #expect(parts[0].colour == Int(color.red) << 16 | Int(color.green) << 8 | Int(color.blue))
      #expect(parts.dropFirst().prefix(3).allSatisfy { $0.colour == 0 })
      #expect(parts.count == (score == 5 ? 5 : 4))
    }
    #expect(Set((1...5).map { FaceOutline(score: $0).parts }).count == 5)
    #expect(FaceOutline(score: 9) == FaceOutline(score: 5))
  }
}

extension FaceOutline.Shape {
  /// Whether a point lies in the shape.
  fileprivate func contains(_ x: Double, _ y: Double) -> Bool {
    switch self {
    case .ellipse(let middleX, let middleY, let across, let down):
      let (dx, dy) = ((x - middleX) / across, (y - middleY) / down)
      return dx * dx + dy * dy <= 1
    case .bow(let from, let to, let end, let control, let width):
      return (0...40).contains { step in
        let t = Double(step) / 40
        let curve = (1 - t) * (1 - t) * end + 2 * t * (1 - t) * control + t * t * end
        let (dx, dy) = (x - (from + (to - from) * t), y - curve)
        return dx * dx + dy * dy <= width * width / 4
      }
    case .bowl(let from, let to, let top, let depth):
      let (dx, dy) = ((x - (from + to) / 2) / ((to - from) / 2), (y - top) / depth)
      return dy >= 0 && dx * dx + dy * dy <= 1
    case .bar(let from, let to, let top, let height):
      return (from...to).contains(x) && (top...(top + height)).contains(y)
    }
  }
}
