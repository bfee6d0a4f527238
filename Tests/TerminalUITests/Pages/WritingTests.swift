import Testing

@testable import TerminalUI

/// Which keys are text on a page, and which leave it.
@Suite struct WritingTests {
  private func page(_ mode: WritingMode?) -> Page<Key> {
    Page(
      title: "",
      writing: mode.map { Writing($0, typed: { $0 }, lineTyped: { _ in .enter }) })
  }

  @Test func withoutWritingEveryKeyIsAChoice() {
    let page = page(nil)
    #expect(!page.isText(.character("a")) && !page.isText(line: "hej"))
    #expect(page.action(writing: .character("a")) == nil && page.action(writing: "hej") == nil)
    #expect(page.backKey == .digit(0))
  }

  @Test(arguments: [
    (WritingMode.text, Key.escape), (.name, .digit(0)), (.digits, .character("-")),
    (.number(isEmpty: true), .digit(0)), (.number(isEmpty: false), .character("-")),
    (.line(hasKeyboard: false), .digit(0)), (.line(hasKeyboard: true), .escape),
  ])
  func theKeyThatGoesBackIsNeverText(mode: WritingMode, back: Key) {
    #expect(page(mode).backKey == back && page(mode).goesBack(.escape))
    #expect(!mode.includes(page(mode).backKey))
  }

  @Test func digitsAreChoicesBesideANameAndTextElsewhere() {
    #expect(!WritingMode.name.includes(.digit(1)) && WritingMode.name.includes(.character("å")))
    for mode in [WritingMode.text, .digits, .number(isEmpty: true), .line(hasKeyboard: false)] {
      #expect(mode.includes(.digit(1)), "\(mode)")
    }
    #expect(!WritingMode.digits.includes(.character("a")))
  }

  @Test func theKeysOfEveryPageAreNotPartOfALine() {
    for key in [Key.listening, .character("/"), .function(10), .escape] {
      #expect(!WritingMode.line(hasKeyboard: true).includes(key), "\(key)")
    }
  }

  @Test func aWholeLineIsANumberOrALine() {
    #expect(WritingMode.number(isEmpty: true).includes(line: "12"))
    #expect(!WritingMode.number(isEmpty: true).includes(line: "012"))
    #expect(WritingMode.line(hasKeyboard: false).includes(line: "Mer musik"))
    #expect(!WritingMode.text.includes(line: "12") && !WritingMode.digits.includes(line: "123456"))
  }

  @Test func theActionsAreConvertedWithThePage() {
    let page = page(.line(hasKeyboard: true)).map { [$0] }
    #expect(page.action(writing: .character("a")) == [.character("a")])
    #expect(page.action(writing: "hej") == [.enter])
  }
}
