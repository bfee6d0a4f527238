import SafeText
import TerminalUI

/// All texts of the interface in one language.
nonisolated struct Catalogue: Sendable {
  /// The language.
  let language: Language
  private let texts: [String: String]

  /// A catalogue of texts by key. `{{name}}` in a text stands for a value; a key that ends in
  /// `_one`, `_other` … is one of the plural forms of the key before the `_` (i18next JSON v4).
  init(language: Language, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// The text of a key with its values filled in; empty where no language of the chain has it,
  /// since a key's name would mean nothing to a visitor.
  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    fill(texts[key] ?? "", values)
  }

  /// The text of a key in the plural form for a count, which it can name as `{{count}}`.
  func text(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    let form = language.plural.category(count).rawValue
    let text = texts[key + "_" + form] ?? texts[key + "_other"] ?? ""
    return fill(text, values.merging(["count": String(count)]) { own, _ in own })
  }

  /// Whether there is a text for a key.
  func has(_ key: String) -> Bool { texts[key] != nil }

  /// All keys, with their plural endings.
  var keys: Set<String> { Set(texts.keys) }

  private func fill(_ text: String, _ values: [String: String]) -> String {
    var filled = ""
    var rest = text[...]
    // In one pass, so that what stands in a value stays as it is.
    while let start = rest.firstIndex(of: "{") {
      filled += rest[..<start]
      rest = rest[start...]
      guard rest.hasPrefix("{{"), let end = rest.firstIndex(of: "}"),
        let value = values[String(rest[..<end].dropFirst(2))]
      else {
        filled.append(rest.removeFirst())
        continue
      }
      // A file's name may hold anything.
      filled += isolated(CleanText.escaped(value))
      rest = rest[end...].dropFirst(2)
    }
    return filled.isEmpty ? text : filled + rest
  }

  /// A value of Swedish letters stands by itself in a sentence that runs from right to left, so
  /// that a title and the numbers or brackets in and after it keep their order (UAX #9, LRI).
  func isolated(_ value: String) -> String {
    guard language.direction == .rightToLeft, BidiText.beginsLeftToRight(value) else {
      return value
    }
    return "\u{2066}" + value + "\u{2069}"
  }
}
