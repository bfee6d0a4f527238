/// A face as cells without a role.
nonisolated struct FaceImage: Hashable, Sendable {
  /// A cell: the features as a character, and what a terminal with enough colours shows instead.
  struct Cell: Hashable, Sendable {
    let text: String
    let pixels: PixelPair?
  }

  let columns: Int
  /// The cells row by row.
  let cells: [Cell]

  var rows: Int { columns == 0 ? 0 : cells.count / columns }

  /// The largest drawing of a score's face within a room; nil if it is so small that the faces could
  /// not be told apart.
  init?(score: Int, within room: Size, style: FaceStyle) {
    let least = style == .blocks ? Face.smallest : Face.smallest * 2
    // The two halves of a face are alike only if its diameter is even.
    let most = min(min(room.columns, room.rows * 2) / 2 * 2, Self.largest)
    guard
      let image = stride(from: most, through: least, by: -2).lazy
        .map({ FaceImage(score: score, diameter: $0, style: style) })
        .first(where: { $0.columns <= room.columns && $0.rows <= room.rows })
    else { return nil }
    self = image
  }

  private init(score: Int, diameter: Int, style: FaceStyle) {
    let isCurved = style == .blended && diameter >= Self.firstCurved
    let pixels = Pixels(
      face: Face(score: score, diameter: diameter, isSnapped: !isCurved),
      hasOutline: style == .outlined && diameter >= Self.firstOutlined)
    switch style {
    case .blocks:
      // Without an outline, what is around the features can be left out.
      let (across, down) = Face.features(diameter: diameter)
      columns = across.count * 2
      cells = down.flatMap { row in
        across.flatMap { column in
          let cell = Cell(text: pixels.isSet(column, row) ? "█" : " ", pixels: nil)
          return [cell, cell]
        }
      }
    case .outlined, .blended:
      columns = diameter
      cells = (0..<diameter / 2).flatMap { row in
        (0..<diameter).map { column in
          pixels.cell(column, row, isBlended: style == .blended)
        }
      }
    }
  }

  /// The largest diameter in pixels: larger faces look no better and take longer to draw.
  private static let largest = 40
  /// The diameter from which curves look better than whole pixels.
  private static let firstCurved = 20
  /// The diameter from which there is room for an outline around the features.
  private static let firstOutlined = 12

  private struct Pixels {
    let face: Face
    let hasOutline: Bool

    func cell(_ column: Int, _ row: Int, isBlended: Bool) -> Cell {
      let text =
        switch (isSet(column, row * 2), isSet(column, row * 2 + 1)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      guard isBlended else { return Cell(text: text, pixels: nil) }
      let (upper, lower) = (shade(column, row * 2), shade(column, row * 2 + 1))
      guard upper.disc + lower.disc > 0 else { return Cell(text: text, pixels: nil) }
      return Cell(
        text: text,
        pixels: PixelPair(score: UInt8(face.score), upper: upper, lower: lower))
    }

    /// Whether a pixel is drawn where there is one colour only.
    func isSet(_ column: Int, _ row: Int) -> Bool {
      guard isInside(column, row) else { return false }
      if face.part(x: Double(column) + 0.5, y: Double(row) + 0.5) == .feature { return true }
      return hasOutline
        && ![(1, 0), (-1, 0), (0, 1), (0, -1)].allSatisfy { isInside(column + $0.0, row + $0.1) }
    }

    private func isInside(_ column: Int, _ row: Int) -> Bool {
      face.coverage(column: column, row: row) >= 0.5
    }

    private func shade(_ column: Int, _ row: Int) -> Shade {
      let steps = Double(Shade.steps)
      let covered = face.coverage(column: column, row: row)
      var shade = Shade(disc: UInt8((covered * steps).rounded()))
      guard covered == 1 else { return shade }
      for part in parts(Double(column), Double(row)) {
        switch part {
        case .skin: break
        case .feature: shade.feature += 1
        case .teeth: shade.teeth += 1
        }
      }
      return shade
    }

    /// What four points of a pixel belong to; on whole pixels they are one.
    private func parts(_ x: Double, _ y: Double) -> [Face.Part] {
      if face.isSnapped {
        return Array(repeating: face.part(x: x + 0.5, y: y + 0.5), count: Shade.steps)
      }
      return [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)].map {
        face.part(x: x + $0.0, y: y + $0.1)
      }
    }
  }
}
