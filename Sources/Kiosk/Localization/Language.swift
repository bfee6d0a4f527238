import TerminalUI

/// A language of the screen, with everything in which languages differ.
///
/// A new one is a row of `all` and a file of texts in `assets/locales`. Dates are Gregorian in every
/// language, with its own names of months.
nonisolated struct Language: Sendable {
  /// Its tag (RFC 5646).
  var tag: String
  /// Its script, which also gives its direction.
  let script: Script
  /// The on-screen keyboard.
  let keyboard: KeyboardLayout
  /// The rule that selects the form of a noun for a number.
  let plural: PluralRule
  /// The name of its espeak-ng voice; nil if there is none.
  let voice: String?
  /// The languages that replace a missing text, in this order.
  private(set) var fallbacks: [String]
  /// Whether the staff pages are available in it.
  let isForStaff: Bool

  /// A language; by default with the script, keyboard and plural rule of Swedish and no voice.
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

  /// The known languages. Text in another script than the page's is read by the first language with
  /// a voice for that script.
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
    // Readers of South Sami in Sweden also read Swedish.
    Language("sma", keyboard: .southSami, plural: .oneTwo, fallbacks: ["sv", "en"]),
  ]

  /// The direction of its text.
  var direction: TextDirection { script.direction }

  /// The languages in which to look for a text: itself, then its fallbacks.
  var chain: [String] { [tag] + fallbacks }

  /// The primary language of a tag: `sv` of `sv-x-lattlast`.
  static func primary(_ tag: String) -> String { String(tag.prefix { $0 != "-" }) }

  /// A regional or other variety of this language, which falls back on it.
  fileprivate func variety(_ tag: String) -> Language {
    var variety = self
    variety.tag = tag
    variety.fallbacks = chain
    return variety
  }
}

nonisolated extension [Language] {
  /// The language of a tag; an unknown one has the default properties.
  subscript(tag: String) -> Language {
    if let known = first(where: { $0.tag == tag }) { return known }
    return first { $0.tag == Language.primary(tag) }?.variety(tag) ?? Language(tag)
  }

  /// The language of the staff pages for visitors' language `tag`, from those that are offered.
  func forStaff(_ tag: String, offered: [String]) -> String {
    self[tag].isForStaff ? tag : offered.first { self[$0].isForStaff } ?? "sv"
  }

  /// Lines of a page as parts for the voices that can read them.
  ///
  /// Titles and names in another script, which the voice of the page would spell or leave out, are
  /// read by the voice of the first language with that script.
  func spoken(_ lines: [String], in language: Language) -> [SpokenPart] {
    let own = [(language.script, language.voice)]
    let voices = Dictionary(own + map { ($0.script, $0.voice) }) { first, _ in first }
    return Voice.parts(lines, script: language.script, voices: voices.compactMapValues(\.self))
  }
}
