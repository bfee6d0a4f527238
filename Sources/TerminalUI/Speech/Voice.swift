/// The voice that reads each part of a page.
package nonisolated enum Voice {
  /// A run of characters, and the voice that reads it; nil if there is none.
  private typealias Run = (text: String, voice: String?)

  /// Lines of a page as parts that have a voice; text without a voice is left out.
  ///
  /// Titles and names in another script, which the voice of the page would spell or leave out, are
  /// read by the voice for that script.
  ///
  /// - Parameters:
  ///   - script: The script of the page, by whose voice digits and punctuation alone are read.
  ///   - voices: The espeak-ng voice for the letters of each script.
  package static func parts(
    _ lines: [String], script: Script, voices: [Script: String]
  ) -> [SpokenPart] {
    var parts: [SpokenPart] = []
    for line in lines {
      // If the first part is left out, the line is still not joined to the one before.
      var isFirst = true
      for run in runs(line, script, voices) {
        guard let voice = run.voice else { continue }
        defer { isFirst = false }
        guard let last = parts.indices.last, parts[last].voice == voice else {
          parts.append(SpokenPart(text: run.text, voice: voice))
          continue
        }
        parts[last].text += (isFirst ? "\n" : "") + run.text
      }
    }
    for index in parts.indices {
      parts[index].text = parts[index].text.trimmed
    }
    return parts.filter { part in part.text.contains { $0.isLetter || $0.isNumber } }
  }

  /// A line as runs of one voice; digits and punctuation belong to the word before them.
  private static func runs(
    _ line: String, _ page: Script, _ voices: [Script: String]
  ) -> [Run] {
    var runs: [Run] = []
    var neutral = ""
    for character in line {
      guard let script = character.unicodeScalars.first.flatMap({ script(of: $0) }) else {
        if runs.isEmpty {
          neutral.append(character)
        } else {
          runs[runs.count - 1].text.append(character)
        }
        continue
      }
      let voice = voices[script]
      if let last = runs.last, last.voice == voice {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((neutral + String(character), voice))
        neutral = ""
      }
    }
    if !neutral.isEmpty { runs.append((neutral, voices[page])) }
    return runs
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
