/// A language of the screen, with everything in which languages differ. A new one is a row of `all`
/// and a file of texts in `assets/locales`; dates are Gregorian in every language, with its own
/// names of months.
nonisolated struct Language: Sendable {
  /// Its tag (RFC 5646).
  var tag: String
  /// What it is written in, and with that which way it runs.
  let script: Script
  /// The keyboard on the screen.
  let keyboard: KeyboardLayout
  /// Which form of a noun goes with a number.
  let plural: PluralRule
  /// The name of espeak-ng's voice that reads it; nil where there is none.
  let voice: String?
  /// The languages that stand in where a text is missing, in this order.
  private(set) var fallbacks: [String]
  /// Whether the staff's pages are in it.
  let isForStaff: Bool

  /// A language; without more it is written, typed and counted like Swedish and has no voice.
  init(
    _ tag: String, _ script: Script = .latin, keyboard: KeyboardLayout = .latin,
    plural: PluralRule = .one, voice: String? = nil, fallbacks: [String] = ["en", "sv"],
    isForStaff: Bool = false
  ) {
    self.tag = tag
    self.script = script
    self.keyboard = keyboard
    self.plural = plural
    self.voice = voice
    self.fallbacks = fallbacks
    self.isForStaff = isForStaff
  }

  /// The languages that are known. Where several are written in the same script, the first reads
  /// names in it aloud on pages in another.
  static let all = [
    Language("sv", voice: "sv", fallbacks: [], isForStaff: true),
    Language("en", voice: "en", fallbacks: ["sv"], isForStaff: true),
    Language("ar", .arabic, keyboard: .arabic, plural: .arabic, voice: "ar"),
    Language("so"),
    // Dari is the Persian of Afghanistan.
    Language("prs", .arabic, keyboard: .persian, plural: .zeroOrOne, voice: "fa"),
    Language("fa", .arabic, keyboard: .persian, plural: .zeroOrOne, voice: "fa"),
    Language("uk", .cyrillic, keyboard: .ukrainian, plural: .ukrainian, voice: "uk"),
    Language("ti", .ethiopic, keyboard: .ethiopic, plural: .zeroOrOne),
    Language("fi", voice: "fi"),
    // Whoever reads South Sami in Sweden reads Swedish.
    Language("sma", keyboard: .southSami, plural: .oneTwo, fallbacks: ["sv", "en"]),
  ]

  /// Which way it runs.
  var direction: TextDirection { script.direction }

  /// The languages to look for in what has translations: itself, then those that stand in.
  var chain: [String] { [tag] + fallbacks }

  /// The language of a tag without region or variety: `sv` of `sv-x-lattlast`.
  static func primary(_ tag: String) -> String { String(tag.prefix { $0 != "-" }) }

  /// This language in a region or of a variety, whose texts it stands in for.
  fileprivate func variety(_ tag: String) -> Language {
    var variety = self
    variety.tag = tag
    variety.fallbacks = chain
    return variety
  }
}

nonisolated extension [Language] {
  /// The language of a tag, also one of which nothing is known.
  subscript(tag: String) -> Language {
    if let known = first(where: { $0.tag == tag }) { return known }
    return first { $0.tag == Language.primary(tag) }?.variety(tag) ?? Language(tag)
  }

  /// The language of the staff's pages while visitors read another one, of those that are offered.
  func forStaff(_ tag: String, offered: [String]) -> String {
    self[tag].isForStaff ? tag : offered.first { self[$0].isForStaff } ?? "sv"
  }

  /// Lines of a page in a language, for the voices that can read them.
  ///
  /// A page in one script has titles and names in others, which its voice would spell or leave out:
  /// they are read by that of the first language that is written so.
  func spoken(_ lines: [String], in language: Language) -> [SpokenPart] {
    let own = [(language.script, language.voice)]
    let voices = Dictionary(own + map { ($0.script, $0.voice) }) { first, _ in first }
    return Voice.parts(lines, script: language.script, voices: voices.compactMapValues(\.self))
  }
}
