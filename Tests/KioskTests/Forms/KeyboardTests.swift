import KioskModel
import Testing

@testable import Kiosk

/// The keyboard on the screen has the letters of its language, and every key can be reached.
@Suite struct KeyboardTests {
  private nonisolated static let alphabets = [
    "sv": "abcdefghijklmnopqrstuvwxyzåäö", "fi": "abcdefghijklmnopqrstuvwxyzåäö",
    "en": "abcdefghijklmnopqrstuvwxyz", "so": "abcdefghijklmnopqrstuvwxyz",
    "sma": "abdefghiïjklmnoprstuvyåäöæø", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "prs": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
  ]

  @Test(arguments: alphabets.keys.sorted())
  func everyLetterIsThere(language: String) throws {
    let letters = Set(Language.all[language].keyboard.letters.joined())
    for letter in try #require(Self.alphabets[language]) {
      #expect(letters.contains(letter), "\(language) \(letter)")
    }
  }

  @Test(arguments: ["sv", "sma", "uk", "ar", "prs", "ti"])
  func keysFitTheScreenAndAreWritten(language: String) {
    let layout = Language.all[language].keyboard
    #expect(Keyboard(layout).columns <= 12)
    for character in (layout.letters + layout.symbols).joined() {
      #expect(CleanText.line(String(character)) == String(character), "\(language) \(character)")
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
    // What takes a letter away only takes the first step back.
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

  @Test(arguments: ["sv", "uk", "ar", "ti"])
  func theMarkReachesEveryKey(language: String) {
    var keyboard = Keyboard(Language.all[language].keyboard)
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
