/// A time of day in large: digits of bars, like those of a clock on a wall, two pixels in a cell.
nonisolated struct DrawnClock: Hashable, Sendable {
  /// The lines, from the top.
  let lines: [String]

  /// The width in cells.
  var columns: Int { lines.first?.count ?? 0 }

  /// A time as digits and colons, `height` pixels high, an even number; what else it has is left out.
  init(_ time: String, height: Int) {
    let stroke = height >= 8 ? 2 : 1
    var pixels = [[Bool]](repeating: [], count: height)
    for character in time {
      let columns = Self.columns(of: character, height: height, stroke: stroke)
      for row in 0..<height {
        if !pixels[row].isEmpty { pixels[row] += Array(repeating: false, count: stroke) }
        pixels[row] += columns.map { $0[row] }
      }
    }
    // Half a row above the digits and half a row below them.
    let blank = pixels[0].map { _ in false }
    let framed = [blank] + pixels + [blank]
    lines = stride(from: 0, to: height + 1, by: 2).map { row in
      String(zip(framed[row], framed[row + 1]).map { Self.blocks[$0 ? 1 : 0][$1 ? 1 : 0] })
    }
  }

  private static let blocks: [[Character]] = [[" ", "▄"], ["▀", "█"]]

  /// The bars of each digit: top, upper left, upper right, middle, lower left, lower right, bottom.
  private static let bars: [Set<Int>] = [
    [0, 1, 2, 4, 5, 6], [2, 5], [0, 2, 3, 4, 6], [0, 2, 3, 5, 6], [1, 2, 3, 5], [0, 1, 3, 5, 6],
    [0, 1, 3, 4, 5, 6], [0, 2, 5], [0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 5, 6],
  ]

  /// The pixels of a character, column by column.
  private static func columns(
    of character: Character, height: Int, stroke: Int
  ) -> [[Bool]] {
    if character == ":" {
      let dots = [height / 4, height - 1 - height / 4]
      return Array(repeating: (0..<height).map { dots.contains($0) }, count: stroke)
    }
    guard let digit = character.wholeNumberValue, bars.indices.contains(digit) else { return [] }
    let (width, middle) = (stroke == 1 ? 4 : 6, (height - 1) / 2)
    return (0..<width).map { x in
      (0..<height).map { y in
        let (isUpper, isLower) = (y <= middle, y >= middle)
        let (isLeft, isRight) = (x < stroke, x >= width - stroke)
        return bars[digit].contains { bar in
          switch bar {
          case 0: y == 0
          case 1: isLeft && isUpper
          case 2: isRight && isUpper
          case 3: y == middle
          case 4: isLeft && isLower
          case 5: isRight && isLower
          default: y == height - 1
          }
        }
      }
    }
  }
}
