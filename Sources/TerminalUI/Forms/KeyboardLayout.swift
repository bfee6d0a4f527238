/// The letters of an on-screen keyboard, in the order of keyboards for the language.
package nonisolated struct KeyboardLayout: Hashable, Sendable {
  /// How characters are composed.
  package enum Script: Hashable, Sendable {
    /// Letters with upper and lower case.
    case cased
    /// Letters without case.
    case uncased
    /// Characters for a consonant with a vowel, chosen in two steps (Ethiopic).
    case syllables
  }

  /// How characters are composed.
  let script: Script
  /// The letters, by row.
  let letters: [[Character]]
  /// Digits and symbols, by row.
  let symbols: [[Character]]

  /// A layout of letters and symbols, by row; every layout has digits too.
  package init(_ script: Script, _ letters: [String], symbols: String) {
    self.script = script
    self.letters = letters.map(Array.init)
    self.symbols = ["1234567890-", ".,!?:;'()&/", symbols].map(Array.init)
  }

  /// Swedish and Finnish; Somali and English need no other letters.
  package static let latin = KeyboardLayout(
    .cased, ["qwertyuiopå", "asdfghjklöä", "zxcvbnm,.!?"], symbols: "éèüáàæøïñçß")

  package static let southSami = KeyboardLayout(
    .cased, ["qwertyuiopå", "asdfghjklöä", "zxcvbnmïæø."], symbols: "éèüáàčđŋšŧž")

  package static let ukrainian = KeyboardLayout(
    .cased, ["йцукенгшщзхї", "фівапролджєґ", "ячсмитьбю'.!"], symbols: "«»—ёыэъ")

  package static let arabic = KeyboardLayout(
    .uncased, ["ضصثقفغعهخحجد", "شسيبلاتنمكطذ", "ئءؤرىةوزظأإآ"], symbols: "؟،؛")

  package static let persian = KeyboardLayout(
    .uncased, ["ضصثقفغعهخحجچ", "شسیبلاتنمکگذ", "ظطزژردپوئءآ،"], symbols: "؟؛أؤۀټډړڼښږ")

  package static let ethiopic = KeyboardLayout(
    .syllables, ["ሀለሐመሠረሰሸቀቐበቨ", "ተቸኀነኘአከኸወዐዘዠ", "የደጀገጠጨጰጸፀፈፐ።"], symbols: "፣፤፥፧፡")

  /// The vowel forms of a base letter in their order (Unicode, Ethiopic): seven, the eighth if
  /// there is one, and the labialised ones if there are any.
  static func orders(of base: Character) -> [[Character]] {
    guard let first = base.unicodeScalars.first?.value, 0x1200...0x135A ~= first else { return [] }
    func row(_ start: UInt32) -> [Character] {
      (start..<(start + 8)).compactMap { Unicode.Scalar($0) }
        .filter { $0.properties.generalCategory == .otherLetter }.map(Character.init)
    }
    let withW: Set<Character> = ["ቀ", "ቐ", "ኀ", "ከ", "ኸ", "ገ"]
    return [row(first)] + (withW.contains(base) ? [row(first + 8)] : [])
  }
}
