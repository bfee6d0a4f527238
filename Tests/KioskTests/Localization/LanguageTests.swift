import Testing

@testable import Kiosk
@testable import TerminalUI

/// The known languages have the keyboard and the voice that belong to them.
@Suite struct LanguageTests {
  private nonisolated static let alphabets = [
    "sv": "abcdefghijklmnopqrstuvwxyzåäö", "fi": "abcdefghijklmnopqrstuvwxyzåäö",
    "en": "abcdefghijklmnopqrstuvwxyz", "so": "abcdefghijklmnopqrstuvwxyz",
    "sma": "abdefghiïjklmnoprstuvyåäöæø", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "prs": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ti": "ሀለሐመሠረሰሸቀበ", "sv-x-lattlast": "abcåäö",
  ]

  @Test(arguments: alphabets.keys.sorted())
  func everyLetterIsOnItsKeyboard(language: String) throws {
    let letters = Set(Language.all[language].keyboard.letters.joined())
    for letter in try #require(Self.alphabets[language]) {
      #expect(letters.contains(letter), "\(language) \(letter)")
    }
  }

  /// The language whose letters stand on a page in another one reads them.
  @Test func namesAreReadByTheVoiceOfTheirScript() {
    func spoken(_ lines: [String], _ tag: String) -> [SpokenPart] {
      Language.all.spoken(lines, in: Language.all[tag])
    }
    #expect(
      spoken(["13:30 Sov bättre, مجاني."], "prs") == [
        SpokenPart(text: "13:30 Sov bättre,", voice: "sv"),
        SpokenPart(text: "مجاني.", voice: "fa"),
      ])
    #expect(spoken(["Hej: العربية."], "fi").map(\.voice) == ["fi", "ar"])
    #expect(spoken(["Українська"], "en").map(\.voice) == ["uk"])
    #expect(spoken(["Ku dhawow"], "so").isEmpty)
    #expect(spoken(["ትግርኛ"], "sv").isEmpty)
  }

  @Test func staffAreSpokenToInALanguageThatIsOfferedIfThereIsOne() {
    #expect(Language.all.forStaff("en", offered: ["ar", "sv"]) == "en")
    #expect(Language.all.forStaff("ar", offered: ["ar", "en", "sv"]) == "en")
    #expect(Language.all.forStaff("ar", offered: ["ar", "so"]) == "sv")
  }
}
