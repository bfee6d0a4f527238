internal import CNcurses

/// The width of texts on a terminal, in cells.
package nonisolated enum TextWidth {
  /// The width of a grapheme: that of its widest scalar (0, 1 or 2); 0 if it cannot be shown.
  /// Ethiopic letters get two cells although terminals count one, since they are twice as wide as
  /// Latin ones in every font that has them; the second cell is a blank.
  static func cells(_ character: Character) -> Int {
    if character.isASCII {
      return character.asciiValue.map { $0 >= 0x20 && $0 < 0x7F } == true ? 1 : 0
    }
    if isBroadInOneCell(String(character)) { return 2 }
    return character.unicodeScalars.reduce(0) { widest, scalar in
      max(widest, Int(wcwidth(wchar_t(bitPattern: scalar.value))))
    }
  }

  /// Whether a grapheme is an Ethiopic letter or numeral; Ethiopic punctuation is narrow.
  static func isBroadInOneCell(_ text: some StringProtocol) -> Bool {
    guard let scalar = text.unicodeScalars.first?.value, scalar >= 0x1200 else { return false }
    return 0x1200...0x135A ~= scalar || 0x1369...0x139F ~= scalar || 0x2D80...0x2DDF ~= scalar
      || 0xAB00...0xAB2F ~= scalar
  }

  /// The width of a text.
  package static func cells(_ text: some StringProtocol) -> Int {
    var count = 0
    for scalar in text.unicodeScalars {
      guard isPlain(scalar) else { return widths(of: text) }
      count += 1
    }
    return count
  }

  /// Whether a scalar always occupies one cell, whatever is beside it, as European letters and
  /// drawing characters do.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x2500...0x259F: true
    default: false
    }
  }

  private static func widths(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + cells($1) } - BidiText.ligatures(in: text)
  }

  /// The text cut to a number of cells, with `…` at the end if it was cut.
  package static func fit(_ text: String, _ columns: Int) -> String {
    guard cells(text) > columns else { return text }
    guard columns > 0 else { return "" }
    var kept = ""
    var width = 0
    for character in text {
      let next = cells(character)
      if width + next > columns - 1 { break }
      kept.append(character)
      width += next
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text padded with spaces on the right to a number of cells.
  package static func pad(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - cells(text)))
  }

  /// The text wrapped between words into lines of at most `columns` cells; a longer word is broken
  /// at the end of the line.
  package static func wrap(_ text: String, _ columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapParagraph($0, columns) }
  }

  private static func wrapParagraph(_ text: Substring, _ columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if cells(joined) <= columns {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if cells(line) + cells(character) > columns {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return lines + [line]
  }
}
