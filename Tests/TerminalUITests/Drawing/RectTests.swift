import Testing

@testable import TerminalUI

@Suite struct RectTests {
  @Test func sharesColumnsOut() {
    let rects = Rect(column: 1, row: 0, columns: 78, rows: 9).columns(5, gap: 1)
    #expect(rects.map(\.columns) == [15, 15, 15, 15, 14])
    #expect(rects.last?.maxColumn == 79)
  }

  @Test func splitsNeverTakeMoreThanThereIs() {
    let rect = Rect(column: 0, row: 0, columns: 3, rows: 2)
    #expect(rect.split(top: 5).rest.rows == 0)
    #expect(rect.split(top: -1).top.rows == 0)
    #expect(rect.split(bottom: 5).bottom.rows == 2)
  }
}
