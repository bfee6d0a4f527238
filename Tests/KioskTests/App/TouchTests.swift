import Testing

@testable import Kiosk
@testable import TerminalUI

/// What a finger chooses.
@Suite struct TouchTests {
  private func page(_ labels: [String]) -> Page<Void> {
    Page(
      title: "",
      choices: labels.enumerated().map {
        Choice(id: $1, key: .digit($0), label: $1, shape: .row, action: ())
      })
  }

  /// A page with a choice in each row.
  private let rendered = RenderedPage(
    canvas: Canvas(Size(columns: 10, rows: 2)),
    targets: (0...1).map {
      RenderedPage.HitTarget(rect: Rect(column: 0, row: $0, columns: 10, rows: 1), choice: $0)
    })

  private func at(_ row: Int) -> Position { Position(column: 3, row: row) }

  @Test func itIsWhatWasTouchedIfTheFingerIsLiftedThere() {
    let touch = Touch(position: at(1), choice: "b")
    #expect(touch.choice(liftedAt: at(1), on: page(["a", "b"]), rendered) == 1)
    #expect(touch.choice(liftedAt: at(0), on: page(["a", "b"]), rendered) == nil)
    #expect(touch.choice(liftedAt: at(5), on: page(["a", "b"]), rendered) == nil)
  }

  @Test func whatHasTakenThePlaceOfAChoiceIsNotChosen() {
    let touch = Touch(position: at(1), choice: "b")
    #expect(touch.choice(liftedAt: at(1), on: page(["b", "c"]), rendered) == nil)
    #expect(touch.choice(liftedAt: at(1), on: page(["a"]), rendered) == nil)
  }
}
