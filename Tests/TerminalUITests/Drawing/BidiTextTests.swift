import Foundation
import TestSupport
import Testing

@testable import TerminalUI

/// Lines in visual order, left to right as in the cells.
@Suite struct BidiTextTests {
  init() { TerminalLocale.activate() }

  private func seen(_ text: String, _ page: TextDirection = .rightToLeft) -> String {
    String(BidiText.visual(text, on: page))
  }

  /// The letters of a text in presentation forms, converted to plain ones.
  private func plain(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping
  }

  @Test func arabicRunsFromTheRightAndIsJoined() {
    // From the left: final ba, initial and medial forms, initial kaf.
    #expect(seen("كتاب") == "\u{FE8F}\u{FE8E}\u{FE98}\u{FEDB}")
    #expect(plain(String(seen("كتاب").reversed())) == "كتاب")
  }

  @Test func persianLettersAreJoinedToo() {
    #expect(String(seen("چک").reversed()) == "\u{FB7C}\u{FB8F}")
  }

  @Test func aNonJoinerKeepsTwoLettersApart() {
    let joined = seen("می")
    let apart = seen("م\u{200C}ی")
    #expect(joined != apart)
    #expect(!apart.unicodeScalars.contains("\u{200C}"))
    #expect(TextWidth.cells("م\u{200C}ی") == 2)
  }

  @Test func lamAndAlefBecomeOne() {
    #expect(String(seen("سلام").reversed()) == "\u{FEB3}\u{FEFC}\u{FEE1}")
    #expect(TextWidth.cells("سلام") == 3)
    #expect(TextWidth.cells("لا") == 1)
    #expect(TextWidth.cells("لأ لإ لآ") == 5)
    // The mark of a letter that is joined into a ligature is kept.
    #expect(seen("لَا").unicodeScalars.contains("\u{64E}"))
  }

  @Test func numbersTimesAndNamesStayRight() {
    #expect(seen("الساعة 13:30").hasPrefix("13:30 "))
    #expect(seen("Språkcafé") == "Språkcafé")
    #expect(seen("Hur mår du?") == "Hur mår du?")
    // A list of times starts at the right.
    #expect(seen("13:30–15:00") == "15:00–13:30")
    #expect(seen("+ 3") == "3 +")
  }

  @Test func aSentenceMixedFromAllOfThem() {
    let line = seen("كيف وجدت \u{2066}Språkcafé (nivå 2)\u{2069}؟ 14:30")
    #expect(line.hasPrefix("14:30 ؟Språkcafé (nivå 2) "))
    #expect(plain(String(line.suffix(4).reversed())) == "كيف ")
  }

  @Test func parenthesesTurnWithTheirText() {
    let line = seen("لقاء (جديد)")
    #expect(line.first == "(")
    #expect(plain(String(line.reversed())).contains(")جديد("))
  }

  @Test func aNameFromRightToLeftOnASwedishPage() {
    #expect(seen("العربية", .leftToRight) == seen("العربية"))
    #expect(seen("Arabiska: عربي", .leftToRight).hasPrefix("Arabiska: "))
  }

  @Test func breakThenOrder() {
    let text = "نتحدث عن الصحة في Östersund مع Region Jämtland Härjedalen كل يوم"
    let lines = TextWidth.wrap(text, 20)
    #expect(lines.count > 2)
    #expect(lines.joined(separator: " ") == text)
    for line in lines {
      #expect(seen(line).count == TextWidth.cells(line))
    }
    #expect(lines.map { seen($0) }.joined().contains("Östersund"))
  }

  @Test func anyMixedTextKeepsItsLettersAndItsWidth() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    let parts =
      "ا ل م ك ت ب ی گ چ لا سَ é å ö Hälsa Torvalla 12 13:30 ( ) [ ] . ، ؟ – · я ሰ \u{2066} \u{2069}"
      .split(separator: " ").map(String.init) + [" ", " "]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...30, using: &random))
        .compactMap { _ in parts.randomElement(using: &random) }.joined()
      for page in [TextDirection.leftToRight, .rightToLeft] {
        let characters = BidiText.visual(text, on: page)
        let width = characters.reduce(0) { $0 + TextWidth.cells($1) }
        #expect(width == TextWidth.cells(text), "seed \(seed): \(text)")
        #expect(bases(String(characters)) == bases(text), "seed \(seed): \(text)")
      }
      for line in TextWidth.wrap(text, 12) { #expect(TextWidth.cells(line) <= 12, "seed \(seed)") }
    }
  }

  /// The number of each letter, whatever its form; brackets count as pairs.
  private func bases(_ text: String) -> [Unicode.Scalar: Int] {
    var counts: [Unicode.Scalar: Int] = [:]
    let twins: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "["]
    for scalar in plain(text).decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar != " " && !(0x2066...0x2069).contains(scalar.value) {
      counts[twins[scalar] ?? scalar, default: 0] += 1
    }
    return counts
  }
}
