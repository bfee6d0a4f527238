import CGpm
import Testing

@testable import TerminalUI

@Suite struct ConsoleMouseTests {
  private func report(
    _ kinds: Gpm_Etype..., button: Int32 = GPM_B_LEFT, x: Int16 = 5, y: Int16 = 3, wheel: Int16 = 0
  ) -> InputEvent? {
    var report = Gpm_Event()
    report.type = Gpm_Etype(kinds.reduce(0) { $0 | $1.rawValue })
    report.buttons = UInt8(button)
    report.x = x
    report.y = y
    report.wdy = wheel
    return ConsoleMouse.event(report)
  }

  @Test func touches() {
    let position = Position(column: 4, row: 2)
    #expect(report(GPM_DOWN, GPM_SINGLE) == .touchBegan(position))
    #expect(report(GPM_UP, GPM_SINGLE) == .touchEnded(position))
    // The second press of a double click counts too.
    #expect(report(GPM_DOWN, GPM_DOUBLE) == .touchBegan(position))
    #expect(report(GPM_UP, GPM_SINGLE, GPM_MFLAG) == .touchEnded(position))
  }

  @Test func wheel() {
    #expect(report(GPM_MOVE, button: GPM_B_NONE, wheel: 1) == .scrolledUp)
    #expect(report(GPM_MOVE, button: GPM_B_NONE, wheel: -1) == .scrolledDown)
  }

  @Test func nothing() {
    #expect(report(GPM_MOVE, button: GPM_B_NONE) == nil)
    #expect(report(GPM_DRAG, GPM_MFLAG) == nil)
    #expect(report(GPM_DOWN, GPM_SINGLE, button: GPM_B_RIGHT) == nil)
    #expect(report(GPM_UP, GPM_SINGLE, button: GPM_B_MIDDLE) == nil)
    #expect(report(GPM_DOWN, GPM_SINGLE, x: 0) == nil)
    #expect(report(GPM_DOWN, GPM_SINGLE, y: 0) == nil)
  }

  @Test func aFileIsNoConsole() {
    #expect(ConsoleMouse(descriptor: -1) == nil)
  }
}
