import Testing

@testable import TerminalUI

/// A number on a number pad.
@Suite struct NumberPadTests {
  @Test func itHasThreeDigitsAndDoesNotBeginWithNone() {
    var pad = NumberPad()
    for digit in [0, 1, 2, 3, 4, 5] { pad.handle(.digit(digit)) }
    #expect(pad.value == 123)
    pad.handle(.backspace)
    pad.handle(.character(","))
    #expect(pad.value == 1)
    pad.handle(.delete)
    pad.handle(.delete)
    #expect(pad.value == 0)
  }

  @Test func aLineThatIsTooLongLeavesItEmpty() {
    var pad = NumberPad()
    pad.handle(line: "250")
    #expect(pad.value == 250)
    pad.handle(line: "1000000")
    #expect(pad.value == 0)
  }
}
