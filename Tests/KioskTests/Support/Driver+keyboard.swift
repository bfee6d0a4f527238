import Testing

@testable import Kiosk
@testable import TerminalUI

extension Driver {
  /// Writes a text with a number pad only, whose digits move the focus and press keys.
  func writeWithNumberPad(_ text: String) throws {
    for character in text {
      let digits = "0123456789.,!?:;'()&/-".contains(character)
      if character == " " {
        pad("1")
        continue
      }
      if digits, !keys.contains(where: { $0.label == String(character) }) { pad("9") }
      if character.isUppercase, !keys.contains(where: { $0.label == String(character) }) {
        try moveMark(to: "Stora bokstäver")
        pad("5")
      }
      try moveMark(to: String(character))
      pad("5")
      if !keys.contains(where: { $0.label.first?.isLetter == true && $0.look.span == 1 }) {
        pad("9")
      }
    }
  }

  /// The keys of the on-screen keyboard.
  private var keys: [(label: String, look: LetterStyle)] {
    app.page.choices.compactMap { choice in
      if case .letter(let look) = choice.shape { (choice.label, look) } else { nil }
    }
  }

  private func pad(_ digit: Character) {
    // The key that switches to symbols is ignored for a second, as elsewhere.
    if digit == "9" { wait(.milliseconds(1100)) }
    press(.character(digit))
    wait(.milliseconds(400))
  }

  /// Moves the focus to a key, checking the screen after each step.
  private func moveMark(to label: String) throws {
    if !keys.contains(where: \.look.isMarked) { pad("5") }
    for _ in 0..<40 {
      let keys = keys
      let context = try #require(keys.first { $0.look.isMarked })
      let goal = try #require(keys.first { $0.label == label }, "no key \(label)")
      if context.label == label { return }
      if context.look.row != goal.look.row {
        pad(context.look.row < goal.look.row ? "2" : "8")
      } else {
        pad(context.look.column < goal.look.column ? "6" : "4")
      }
    }
    Issue.record("the mark did not come to \(label)")
  }
}
