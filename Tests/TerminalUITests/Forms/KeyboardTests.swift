import Testing

@testable import SafeText
@testable import TerminalUI

/// Every key of the on-screen keyboard can be written and reached.
@Suite struct KeyboardTests {
  private nonisolated static let layouts: [String: KeyboardLayout] = [
    "latin": .latin, "southSami": .southSami, "ukrainian": .ukrainian, "arabic": .arabic,
    "persian": .persian, "ethiopic": .ethiopic,
  ]

  @Test(arguments: layouts.keys.sorted())
  func keysFitTheScreenAndAreWritten(name: String) throws {
    let layout = try #require(Self.layouts[name])
    #expect(Keyboard(layout).columns <= 12)
    for character in (layout.letters + layout.symbols).joined() {
      #expect(CleanText.line(String(character)) == String(character), "\(name) \(character)")
    }
    #expect(Set(layout.letters.joined()).count == layout.letters.joined().count)
    #expect(layout.letters.allSatisfy { $0.count == layout.letters[0].count })
  }

  @Test func ethiopicIsWrittenInTwoSteps() {
    var keyboard = Keyboard(.ethiopic)
    #expect(keyboard.press(.letter("ሰ")) == nil)
    let orders = keyboard.rows[0].map(\.stroke)
    #expect(orders.prefix(7) == "ሰሱሲሳሴስሶ".map { Keyboard.Stroke.letter($0) }.prefix(7))
    #expect(keyboard.press(.letter("ላ")) == "ላ")
    #expect(keyboard.press(.letter("ከ")) == nil)
    #expect(keyboard.rows[1].map(\.stroke).first == .letter("ኰ"))
    // Backspace first discards only the base letter.
    #expect(keyboard.isChoosingOrder)
    #expect(keyboard.press(.backspace) == nil)
    #expect(!keyboard.isChoosingOrder)
    #expect(keyboard.press(.letter("።")) == "።")
  }

  @Test func sentencesBeginWithALargeLetter() {
    var keyboard = Keyboard(.latin)
    #expect(keyboard.rows[0].first?.stroke == .letter("Q"))
    keyboard.follow("Q")
    #expect(keyboard.rows[0].first?.stroke == .letter("q"))
    keyboard.follow("Q. ")
    #expect(keyboard.rows[0].first?.stroke == .letter("Q"))
    _ = keyboard.press(.shift)
    #expect(keyboard.rows[1].last?.stroke == .letter("ä"))
  }

  @Test(arguments: layouts.keys.sorted())
  func theMarkReachesEveryKey(name: String) throws {
    var keyboard = Keyboard(try #require(Self.layouts[name]))
    var reached: Set<Keyboard.Stroke> = []
    for _ in 0..<4 {
      for _ in 0..<12 {
        keyboard.move(rows: 0, columns: 1)
        if let key = keyboard.marked { reached.insert(key.stroke) }
      }
      keyboard.move(rows: 1, columns: 0)
    }
    #expect(reached == Set(keyboard.rows.joined().map(\.stroke)))
  }
}
