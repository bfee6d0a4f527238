/// Converts displayed text into text to read aloud.
package nonisolated enum SpokenText {
  /// A text as a sentence, without characters that are only for display.
  package static func sentence(_ text: String) -> String {
    var words = ""
    for character in text.unicodeScalars where !isSilent(character) {
      switch character {
      case "·": words.append(",")
      case "\n": words.append(" ")
      default: words.unicodeScalars.append(character)
      }
    }
    let line = words.split(separator: " ").joined(separator: " ").replacing(" ,", with: ",")
    guard let last = line.last else { return "" }
    return last.isLetter || last.isNumber || ")%″\"”»".contains(last) ? line + "." : line
  }

  /// Whether it is a bidirectional control (UAX #9) or a drawing character.
  private static func isSilent(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0x200E, 0x200F, 0x61C, 0x202A...0x202E, 0x2066...0x2069, 0x2500...0x25FF: true
    default: false
    }
  }
}
