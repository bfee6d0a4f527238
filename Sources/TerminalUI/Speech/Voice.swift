/// The espeak-ng voices for languages, and the language of each part of a page.
package nonisolated enum Voice {
  /// The name of the voice for a language; nil if espeak-ng has none.
  package static func name(for language: String) -> String? {
    switch language.prefix(while: { $0 != "-" }) {
    case "sv": "sv"
    case "en": "en"
    case "fi": "fi"
    case "ar": "ar"
    // Dari is the Persian of Afghanistan.
    case "fa", "prs": "fa"
    case "uk": "uk"
    default: nil
    }
  }

  /// Lines of a page as parts in languages that have a voice.
  ///
  /// Titles and names in another script, which the voice of the page would spell or leave out, are
  /// read in the language that uses that script here.
  package static func parts(_ lines: [String], language: String) -> [SpokenPart] {
    var parts: [SpokenPart] = []
    for line in lines {
      // If the first part is left out, the line is still not joined to the one before.
      var isFirst = true
      for part in split(line, language) where name(for: part.language) != nil {
        defer { isFirst = false }
        guard let last = parts.indices.last, parts[last].language == part.language else {
          parts.append(part)
          continue
        }
        parts[last].text += (isFirst ? "\n" : "") + part.text
      }
    }
    for index in parts.indices {
      parts[index].text = parts[index].text.trimmed
    }
    return parts.filter { part in part.text.contains { $0.isLetter || $0.isNumber } }
  }

  /// A line as runs of one language; digits and punctuation belong to the word before them.
  private static func split(_ line: String, _ language: String) -> [SpokenPart] {
    var parts: [SpokenPart] = []
    var neutral = ""
    for character in line {
      guard let script = character.unicodeScalars.first.flatMap({ script(of: $0) }) else {
        if parts.isEmpty {
          neutral.append(character)
        } else {
          parts[parts.count - 1].text.append(character)
        }
        continue
      }
      let own = self.language(of: script, on: language)
      if parts.last?.language == own {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append(SpokenPart(text: neutral + String(character), language: own))
        neutral = ""
      }
    }
    if !neutral.isEmpty { parts.append(SpokenPart(text: neutral, language: language)) }
    return parts
  }

  /// The language in which letters of a script are read on a page.
  private static func language(of script: Script, on page: String) -> String {
    if Script(language: page) == script { return page }
    return switch script {
    case .latin: "sv"
    case .arabic: "ar"
    case .cyrillic: "uk"
    case .ethiopic: "ti"
    }
  }

  private static func script(of scalar: Unicode.Scalar) -> Script? {
    guard scalar.properties.isAlphabetic else { return nil }
    return switch scalar.value {
    case 0x41...0x24F, 0x1E00...0x1EFF: .latin
    case 0x400...0x52F: .cyrillic
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
    case 0x1200...0x139F, 0x2D80...0x2DDF, 0xAB00...0xAB2F: .ethiopic
    default: nil
    }
  }
}

nonisolated extension String {
  /// The text without surrounding white space.
  fileprivate var trimmed: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    let start = drop(while: isBlank)
    return String(start.reversed().drop(while: isBlank).reversed())
  }
}
