/// A number or a time of day in large: digits of bars, like those of a clock on a wall, two pixels in
/// a cell.
nonisolated struct DrawnNumber: Hashable, Sendable {
  /// The lines, from the top.
  let lines: [String]

  /// The width in cells.
  var columns: Int { lines.first?.count ?? 0 }

  /// Whether all of a text can be drawn: digits, and the symbols of numbers and times.
  static func draws(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber || symbols.contains($0) }
  }

  /// A text, `height` pixels high, at least 5; what cannot be drawn is left out.
  init(_ text: String, height: Int) {
    let stroke = height >= 8 ? 2 : 1
    var pixels = [[Bool]](repeating: [], count: height)
    for character in text {
      let columns = Self.columns(of: character, height: height, stroke: stroke)
      for row in 0..<height {
        if !pixels[row].isEmpty { pixels[row] += Array(repeating: false, count: stroke) }
        pixels[row] += columns.map { $0[row] }
      }
    }
    // Half a row above the digits, and half a row below them where that makes whole rows.
    let blank = pixels[0].map { _ in false }
    let framed = [blank] + pixels + (height.isMultiple(of: 2) ? [blank] : [])
    lines = stride(from: 0, to: framed.count, by: 2).map { row in
      String(zip(framed[row], framed[row + 1]).map { Self.blocks[$0 ? 1 : 0][$1 ? 1 : 0] })
    }
  }

  private static let blocks: [[Character]] = [[" ", "▄"], ["▀", "█"]]
  private static let symbols: Set<Character> = [":", "%", "–", "−", "+", ",", " ", "\u{A0}"]

  /// The bars of each digit: top, upper left, upper right, middle, lower left, lower right, bottom.
  private static let bars: [Set<Int>] = [
    [0, 1, 2, 4, 5, 6], [2, 5], [0, 2, 3, 4, 6], [0, 2, 3, 5, 6], [1, 2, 3, 5], [0, 1, 3, 5, 6],
    [0, 1, 3, 4, 5, 6], [0, 2, 5], [0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 5, 6],
  ]

  /// The pixels of a character, column by column.
  private static func columns(
    of character: Character, height: Int, stroke: Int
  ) -> [[Bool]] {
    let (width, middle) = (height < 6 ? 3 : stroke == 1 ? 4 : 6, (height - 1) / 2)
    func grid(_ width: Int, _ isSet: (_ x: Int, _ y: Int) -> Bool) -> [[Bool]] {
      (0..<width).map { x in (0..<height).map { isSet(x, $0) } }
    }
    switch character {
    case ":":
      let dots = [height / 4, height - 1 - height / 4]
      return grid(stroke) { dots.contains($1) }
    case ",": return grid(stroke) { $1 >= height - 2 }
    case "–", "−": return grid(width) { $1 == middle }
    case "+": return grid(width) { $1 == middle || ($0 == width / 2 && abs($1 - middle) < 2) }
    case "%":
      return grid(width) { x, y in
        let isDot =
          x < stroke && y < stroke + height / 8
          || x >= width - stroke && y > height - 1 - stroke - height / 8
        return isDot || x == (height - 1 - y) * (width - 1) / (height - 1)
      }
    case " ", "\u{A0}": return grid(1) { _, _ in false }
    default: break
    }
    guard let digit = character.wholeNumberValue, bars.indices.contains(digit) else { return [] }
    return grid(width) { x, y in
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
