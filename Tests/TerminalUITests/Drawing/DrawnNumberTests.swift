import Testing

@testable import TerminalUI

@Suite struct DrawnNumberTests {
  init() { TerminalLocale.activate() }

  @Test func digitsAreMadeOfBars() {
    #expect(
      DrawnNumber("14:32", height: 6).lines == [
        "   ▄ ▄  ▄   ▄▄▄▄ ▄▄▄▄", "   █ █▄▄█ ▀ ▄▄▄█ ▄▄▄█", "   █    █ ▄    █ █   ",
        "   ▀    ▀   ▀▀▀▀ ▀▀▀▀",
      ])
  }

  /// None is taken for another, in any size.
  @Test(arguments: [5, 6, 8]) func digitsDiffer(height: Int) {
    let digits = (0...9).map { DrawnNumber(String($0), height: height) }
    #expect(Set(digits.map(\.columns)).count == 1)
    let drawn = digits + "%+–,:".map { DrawnNumber(String($0), height: height) }
    #expect(Set(drawn).count == 15)
    #expect(drawn.allSatisfy { $0.lines.count == (height + 2) / 2 })
  }

  @Test func whatIsNoTimeIsLeftOut() {
    #expect(DrawnNumber("x", height: 6).columns == 0)
    #expect(DrawnNumber("", height: 8).columns == 0)
  }

  /// On a page that is read from the right, a number is not its mirror image.
  @Test func aNumberIsReadFromTheLeftOnEveryPage() {
    let number = DrawnNumber("14:32", height: 6)
    for direction in [TextDirection.leftToRight, .rightToLeft] {
      var canvas = Canvas(Size(columns: 40, rows: 6), direction)
      canvas.draw(number, column: 3, row: 1, role: .band)
      for line in number.lines { #expect(canvas.seen.text.contains(line.trimmingEnd)) }
    }
  }
}

extension String {
  /// Without the blanks at its end, which a canvas does not tell.
  fileprivate var trimmingEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
