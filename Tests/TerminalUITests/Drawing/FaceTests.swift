import Testing

@testable import TerminalUI

@Suite struct FaceTests {
  private nonisolated static let styles: [FaceStyle] = [.blended, .outlined, .blocks]

  /// From 8×4 to 40×20 cells.
  private static let sizes = (4...20).map { Size(columns: $0 * 2, rows: $0) }

  @Test(arguments: styles) func everySizeHasFiveDifferentFaces(style: FaceStyle) throws {
    let drawings = FaceDrawings(style)
    for size in Self.sizes {
      let faces = try (1...5).map { try #require(drawings.face($0, within: size), "\(size)") }
      #expect(Set(faces.map(\.cells)).count == 5, "\(size)")
      #expect(Set(faces.map(\.text)).count == 5, "\(size): \(faces.map(\.text))")
      for face in faces {
        #expect(face.columns <= size.columns && face.rows <= size.rows, "\(size)")
        #expect(face.rows >= size.rows * 3 / 5, "\(size)")
      }
    }
  }

  @Test(arguments: styles) func bothHalvesAreAlike(style: FaceStyle) throws {
    let drawings = FaceDrawings(style)
    for size in Self.sizes {
      for score in 1...5 {
        let face = try #require(drawings.face(score, within: size))
        for row in 0..<face.rows {
          let cells = face.cells[row * face.columns..<(row + 1) * face.columns]
          #expect(Array(cells) == cells.reversed(), "\(score) at \(size), row \(row)")
        }
      }
    }
  }

  /// The corners of the mouth against its middle, in pixels: sad faces hang, glad ones rise.
  @Test func theMouthRisesFromSadToGlad() {
    for diameter in stride(from: 10, through: 40, by: 2) {
      let lifts = (1...4).map { Self.lift($0, diameter) }
      #expect(lifts == lifts.sorted() && Set(lifts).count == 4, "\(diameter): \(lifts)")
      #expect(lifts[1] < 0 && lifts[2] == 0 && lifts[3] > 0, "\(diameter): \(lifts)")
    }
  }

  private static func lift(_ score: Int, _ diameter: Int) -> Int {
    let face = Face(score: score, diameter: diameter, isSnapped: true)
    // Below the eyes, the lowest pixel of a column's feature.
    func lowest(_ column: Int) -> Int? {
      (diameter / 2 + 1..<diameter).last { row in
        face.part(x: Double(column) + 0.5, y: Double(row) + 0.5) == .feature
      }
    }
    let columns = (0..<diameter).compactMap { column in lowest(column) }
    return (lowest(diameter / 2) ?? 0) - (columns.first ?? 0)
  }

  @Test func whatIsTooSmallHasWordsOnly() {
    for style in Self.styles {
      let drawings = FaceDrawings(style)
      #expect(drawings.face(3, within: Size(columns: 7, rows: 9)) == nil || style == .blocks)
      #expect(drawings.face(3, within: Size(columns: 40, rows: 2)) == nil)
      #expect(drawings.face(3, within: Size(columns: -1, rows: -1)) == nil)
    }
  }

  @Test func aConsoleNeedsNoHalfBlocks() throws {
    for size in Self.sizes {
      for score in 1...5 {
        let face = try #require(FaceDrawings(.blocks).face(score, within: size))
        #expect(face.cells.allSatisfy { [" ", "█"].contains($0.text) && $0.pixels == nil })
      }
    }
  }

  /// Graphical objects have 3:1 to what is beside them (WCAG 2.2, 1.4.11); eyes and mouths, by which
  /// the faces are told apart, have the 7:1 of text.
  @Test func featuresStandOutFromTheDisc() {
    for score in 1...5 {
      let disc = Theme.disc(score)
      let ratio = Palette.all[0].contrast(Theme.feature, disc)
      #expect(ratio >= 7, "\(score): \(ratio)")
    }
    #expect(Palette.all[0].contrast(Theme.feature, Theme.teeth) >= 7)
  }

  @Test func blendedPixelsAreOfColoursThatNoTerminalRedefines() throws {
    let theme = Theme(colours: 256)
    for size in Self.sizes {
      for score in 1...5 {
        let face = try #require(FaceDrawings(.blended).face(score, within: size))
        for pixels in Set(face.cells.compactMap(\.pixels)) {
          let colours = try #require(theme.colours(of: pixels, on: .face(score)))
          #expect(min(colours.upper, colours.lower) >= 16)
        }
      }
    }
    #expect(Theme(colours: 16).colours(of: Self.pixels, on: .face1) == nil)
    #expect(Theme(colours: 256, isHighContrast: true).colours(of: Self.pixels, on: .face1) == nil)
  }

  private static let pixels = PixelPair(score: 1, upper: Shade(disc: 4), lower: Shade())

  @Test func anEdgeLiesBetweenTheDiscAndItsBackground() throws {
    let theme = Theme(colours: 256)
    let edge = PixelPair(score: 3, upper: Shade(), lower: Shade(disc: 4))
    let colours = try #require(theme.colours(of: edge, on: .pressed))
    #expect(colours.upper == theme.style(.pressed).background)
    #expect(colours.lower == Theme.disc(3))
  }
}

extension FaceImage {
  /// The rows as text.
  fileprivate var text: String {
    (0..<rows).map { row in
      cells[row * columns..<(row + 1) * columns].map(\.text).joined()
    }.joined(separator: "\n")
  }
}
