import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// The shape of every visitors' page on large screens: no part of it is empty for long, and nothing that is
/// coloured is a slab without words.
@Suite struct PageShapeTests {
  nonisolated private static let sizes = [
    Size(columns: 120, rows: 33), Size(columns: 160, rows: 50),
  ]

  @Test(arguments: sizes) func noPageIsHalfEmpty(size: Size) throws {
    for keys in EveryLanguageTests.pages {
      let driver = try Driver(size: size, place: try Fixture.place())
      driver.type(keys)
      let canvas = driver.app.renderedPage.canvas
      let what = "\(size) '\(keys)' \(driver.app.page.title)"
      let empty = Self.longest(canvas) { $0.isBlank && $0.role == .page }
      let filled = Self.longest(canvas) { $0.isBlank && $0.role != .page }
      #expect(empty * 2 < size.rows, "\(what): \(empty) empty rows\n\(driver.screen)")
      #expect(filled <= 2, "\(what): \(filled) rows of colour without a word\n\(driver.screen)")
    }
  }

  /// The most rows one after the other of which every cell fits.
  private static func longest(_ canvas: Canvas, where fits: (Cell) -> Bool) -> Int {
    var (longest, run) = (0, 0)
    for row in 0..<canvas.size.rows {
      let isSuch = (0..<canvas.size.columns).allSatisfy { fits(canvas[$0, row]) }
      run = isSuch ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

extension Cell {
  fileprivate var isBlank: Bool { text == " " || text.isEmpty }
}
