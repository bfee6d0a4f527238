import Testing

@testable import TerminalUI

@Suite struct TextWidthTests {
  init() { TerminalLocale.activate() }

  @Test(arguments: [("abc", 3), ("åäö", 3), ("e\u{301}", 1), ("漢", 2), ("العربية", 7), ("", 0)])
  func cells(text: String, width: Int) {
    #expect(TextWidth.cells(text) == width)
  }

  @Test func fitsWithAnEllipsis() {
    #expect(TextWidth.fit("Stavgång för alla", 20) == "Stavgång för alla")
    #expect(TextWidth.fit("Stavgång för alla", 10) == "Stavgång…")
    #expect(TextWidth.fit("Stavgång", 1) == "…")
    #expect(TextWidth.fit("Stavgång", 0) == "")
    #expect(TextWidth.cells(TextWidth.fit("漢字漢字", 5)) <= 5)
  }

  @Test func wrapsBetweenWords() {
    #expect(TextWidth.wrap("Tryck på en siffra", 8) == ["Tryck på", "en", "siffra"])
    #expect(TextWidth.wrap("Sammansättning", 5) == ["Samma", "nsätt", "ning"])
    #expect(TextWidth.wrap("ett\n\ntvå", 9) == ["ett", "", "två"])
    #expect(TextWidth.wrap("x", 0) == [])
  }

  @Test func ethiopicLettersHaveTwoCellsAndTheirPunctuationOne() {
    #expect(TextWidth.cells(Character("ሀ")) == 2 && TextWidth.cells("ትግርኛ") == 8)
    #expect(TextWidth.cells(Character("።")) == 1)
  }

  @Test func otherCharactersHaveThoseOfTheirWidestScalar() {
    #expect(TextWidth.cells("åäö") == 3 && TextWidth.cells("中") == 2)
    #expect(TextWidth.cells(Character("e\u{301}")) == 1)
    #expect(TextWidth.cells(Character("\u{7}")) == 0)
  }
}
