import Foundation

@testable import TerminalUI

/// A canvas as a grey picture, as a terminal with cells of 8 × 16 points would show it. Letters are
/// bars: what they say does not matter here, only that they are in the way.
struct CanvasPicture {
  private static let cell = (width: 8, height: 16)
  private var points: [UInt8]
  private let width: Int
  private let height: Int

  init(_ canvas: Canvas, _ theme: Theme) {
    width = canvas.size.columns * Self.cell.width
    height = canvas.size.rows * Self.cell.height
    points = Array(repeating: 0, count: width * height)
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns {
        draw(canvas[column, row], column, row, theme)
      }
    }
  }

  /// The picture as a portable grey map.
  var pgm: Data { Data("P5 \(width) \(height) 255\n".utf8) + points }

  private mutating func draw(_ cell: Cell, _ column: Int, _ row: Int, _ theme: Theme) {
    let style = theme.style(cell.role)
    let pixels = cell.pixels.flatMap { theme.colours(of: $0, on: cell.role) }
    for y in 0..<Self.cell.height {
      for x in 0..<Self.cell.width {
        let isUpper = y < Self.cell.height / 2
        let colour =
          if let pixels {
            isUpper ? pixels.upper : pixels.lower
          } else {
            Self.isInk(cell.text, x, isUpper) ? style.foreground : style.background
          }
        let place = (row * Self.cell.height + y) * width + column * Self.cell.width + x
        points[place] = Self.grey(colour)
      }
    }
  }

  private static func isInk(_ text: String, _ x: Int, _ isUpper: Bool) -> Bool {
    switch text {
    case "", " ": false
    case "█": true
    case "▀": isUpper
    case "▄": !isUpper
    default: x % 4 == 1
    }
  }

  private static func grey(_ colour: Int) -> UInt8 {
    if colour < 0 { return 0 }
    if colour < 16 { return [0: 0, 7: 170, 15: 255][colour] ?? 128 }
    let color = FixedPalette.color(colour)
    return UInt8((0.299 * color.red + 0.587 * color.green + 0.114 * color.blue).rounded())
  }
}
