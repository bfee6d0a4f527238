/// The letters of the keyboard on the screen, in the order in which those who write the language
/// know them.
nonisolated struct KeyboardLayout: Hashable, Sendable {
  /// How letters are put together.
  enum Script: Hashable, Sendable {
    /// Letters that can be large and small.
    case cased
    /// Letters that have one size only.
    case uncased
    /// Signs of a consonant and a vowel, chosen one after the other (Ethiopic).
    case syllables
  }

  /// How letters are put together.
  let script: Script
  /// The letters, row by row.
  let letters: [[Character]]
  /// Digits and other signs, row by row.
  let symbols: [[Character]]

  /// A layout of letters and signs, row by row; digits come with every one.
  init(_ script: Script, _ letters: [String], symbols: String) {
    self.script = script
    self.letters = letters.map(Array.init)
    self.symbols = ["1234567890-", ".,!?:;'()&/", symbols].map(Array.init)
  }

  /// Swedish and Finnish; Somali and English need no other letters.
  static let latin = KeyboardLayout(
    .cased, ["qwertyuiopå", "asdfghjklöä", "zxcvbnm,.!?"], symbols: "éèüáàæøïñçß")

  static let southSami = KeyboardLayout(
    .cased, ["qwertyuiopå", "asdfghjklöä", "zxcvbnmïæø."], symbols: "éèüáàčđŋšŧž")

  static let ukrainian = KeyboardLayout(
    .cased, ["йцукенгшщзхї", "фівапролджєґ", "ячсмитьбю'.!"], symbols: "«»—ёыэъ")

  static let arabic = KeyboardLayout(
    .uncased, ["ضصثقفغعهخحجد", "شسيبلاتنمكطذ", "ئءؤرىةوزظأإآ"], symbols: "؟،؛")

  static let persian = KeyboardLayout(
    .uncased, ["ضصثقفغعهخحجچ", "شسیبلاتنمکگذ", "ظطزژردپوئءآ،"], symbols: "؟؛أؤۀټډړڼښږ")

  static let ethiopic = KeyboardLayout(
    .syllables, ["ሀለሐመሠረሰሸቀቐበቨ", "ተቸኀነኘአከኸወዐዘዠ", "የደጀገጠጨጰጸፀፈፐ።"], symbols: "፣፤፥፧፡")

  /// The signs that a base letter stands for with its vowels, in their order (Unicode, Ethiopic):
  /// seven, the eighth where there is one, and those with a w where there are any.
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
