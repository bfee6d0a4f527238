/// The letters of an on-screen keyboard, in the order of keyboards for the language.
package nonisolated struct KeyboardLayout: Hashable, Sendable {
  /// How characters are composed.
  enum Script: Hashable, Sendable {
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

  private init(_ script: Script, _ letters: [String], symbols: String) {
    self.script = script
    self.letters = letters.map(Array.init)
    self.symbols = ["1234567890-", ".,!?:;'()&/", symbols].map(Array.init)
  }

  /// The layout for a language (RFC 5646); Latin for an unknown one.
  package static func of(_ language: String) -> KeyboardLayout {
    switch language.prefix(while: { $0 != "-" }) {
    case "ar": arabic
    case "fa", "prs": persian
    case "uk": ukrainian
    case "ti", "am": ethiopic
    case "sma": southSami
    default: latin
    }
  }

  /// Swedish and Finnish; Somali and English need no other letters.
  private static let latin = KeyboardLayout(
    .cased, ["qwertyuiopå", "asdfghjklöä", "zxcvbnm,.!?"], symbols: "éèüáàæøïñçß")

  private static let southSami = KeyboardLayout(
    .cased, ["qwertyuiopå", "asdfghjklöä", "zxcvbnmïæø."], symbols: "éèüáàčđŋšŧž")

  private static let ukrainian = KeyboardLayout(
    .cased, ["йцукенгшщзхї", "фівапролджєґ", "ячсмитьбю'.!"], symbols: "«»—ёыэъ")

  private static let arabic = KeyboardLayout(
    .uncased, ["ضصثقفغعهخحجد", "شسيبلاتنمكطذ", "ئءؤرىةوزظأإآ"], symbols: "؟،؛")

  private static let persian = KeyboardLayout(
    .uncased, ["ضصثقفغعهخحجچ", "شسیبلاتنمکگذ", "ظطزژردپوئءآ،"], symbols: "؟؛أؤۀټډړڼښږ")

  private static let ethiopic = KeyboardLayout(
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
