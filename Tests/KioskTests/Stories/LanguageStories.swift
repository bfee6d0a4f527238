import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Visitors who use other languages than Swedish.
@Suite struct LanguageStories {
  private func driver(
    _ language: String, size: Size = Size(columns: 80, rows: 24), colours: Int = 256
  ) throws -> Driver {
    let driver = try Driver(
      size: size, place: try Fixture.manyLanguages(), colours: colours)
    driver.type("9")
    let name = try #require(
      driver.app.context.languageNames.place.first { $0.tag == language }?.name)
    try driver.press(name)
    // The same key is ignored for a second.
    driver.wait(.seconds(1))
    return driver
  }

  /// The words on a page, whatever their order and forms.
  private func words(_ driver: Driver) -> Set<String> {
    Set(
      driver.app.page.choices.flatMap { [$0.label] + $0.details }.map(\.description))
  }

  @Test func tenLanguagesEachByItsOwnName() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 18)] {
      let driver = try Driver(size: size, place: try Fixture.manyLanguages())
      driver.type("9")
      #expect(driver.app.renderedPage.targets.count == 12)
      #expect(driver.app.renderedPage.canvas.layoutProblems.isEmpty)
      try expectSnapshot(driver.screen, "languages-all-\(size.columns)x\(size.rows)")
    }
  }

  @Test func theTenthLanguageHasAKeyToo() throws {
    let driver = try Driver(place: try Fixture.manyLanguages())
    driver.press(.digit(9), .character("+"))
    #expect(driver.app.context.words.language.tag == "sma")
    #expect(driver.screen.contains("DAAN BIEJJIEN"))
  }

  /// A full stop after Swedish words stays after them on a right-to-left page.
  @Test(arguments: ["ar", "prs"]) func anAnswerInSwedishIsWhole(language: String) throws {
    let driver = try Driver(place: try EveryLanguageTests.place())
    driver.type("9")
    let name = try #require(
      driver.app.context.languageNames.place.first { $0.tag == language }?.name)
    try driver.press(name)
    driver.wait(.seconds(2))
    driver.type("8")
    driver.wait(.seconds(2))
    driver.type("8")
    #expect(driver.screen.contains("Varje tisdag klockan tio."))
  }

  @Test(arguments: ["ar", "prs"]) func pagesFromRightToLeft(language: String) throws {
    let home = try driver(language)
    try expectSnapshot(home.screen, "home-\(language)-80x24")
    home.type("6")
    try expectSnapshot(home.screen, "week-\(language)-80x24")
    home.type("5")
    try expectSnapshot(home.screen, "day-\(language)-80x24")
    home.type("2")
    try expectSnapshot(home.screen, "activity-\(language)-80x24")
    for _ in 0..<3 {
      home.press(.escape)
      home.wait(.seconds(2))
    }
    home.type("4")
    try expectSnapshot(home.screen, "rated-\(language)-80x24")
  }

  @Test(arguments: ["ar", "sv"]) func arrowsGoWhereTheyPointAlsoWhenWriting(language: String) throws
  {
    let driver = try driver(language)
    driver.type("895")
    func column() throws -> Int {
      let marked = try #require(
        driver.app.page.choices.firstIndex { choice in
          if case .letter(let look) = choice.shape { look.isMarked } else { false }
        })
      return try #require(driver.app.renderedPage.targets.first { $0.choice == marked }).rect.column
    }
    let start = try column()
    driver.type("6")
    #expect(try column() > start)
    driver.type("44")
    #expect(try column() < start)
  }

  @Test(arguments: ["ar", "uk", "ti"]) func writingOnTheSmallestScreen(language: String) throws {
    let driver = try driver(language, size: Size(columns: 60, rows: 18))
    driver.type("895")
    try expectSnapshot(driver.screen, "write-\(language)-60x18")
  }

  @Test(arguments: ["so", "ar"]) func healthOnTheSmallestScreen(language: String) throws {
    let driver = try driver(language, size: Size(columns: 60, rows: 18))
    driver.type("7")
    try expectSnapshot(driver.screen, "health-\(language)-60x18")
  }

  /// What begins with a number and goes on in Latin letters is read from left to right.
  @Test func addressesKeepTheirOrderOnPagesFromRightToLeft() throws {
    var place = try Fixture.manyLanguages()
    var document = place.site.document
    document["languages"] = ["ar", "sv"]
    place.site = try Site(JSONReader(document))
    let driver = try Driver(place: place, root: HealthPageScreen(id: "tungt"))
    #expect(driver.screen.contains("1177.se, dinpsykiskahalsa.se"))
  }

  @Test func framesAndMarksAreMirroredToo() throws {
    let home = try driver("ar", colours: 8)
    home.press(.left, .left)
    try expectSnapshot(home.screen, "home-focus-ar-80x24")
  }

  @Test(arguments: ["fi", "so", "uk", "ti", "sma"]) func otherPages(language: String) throws {
    let home = try driver(language)
    try expectSnapshot(home.screen, "home-\(language)-80x24")
  }

  @Test func aVisitorRatesInArabicGoesBackAndIsGone() throws {
    let driver = try driver("ar")
    #expect(words(driver).contains("جيد جدا"))
    driver.press(.digit(5))
    #expect(driver.ratings.first?.content["language"] == "ar")
    #expect(driver.ratings.first?.content["score"] == 5)
    try driver.press("تخطي")
    driver.wait(.seconds(1))
    driver.press(.escape)
    driver.press(.digit(6))
    try driver.press("رجوع")
    #expect(words(driver).contains("الأسبوع"))
    driver.wait(.seconds(60))
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func aVisitorRatesInEasySwedish() throws {
    let driver = try driver("sv-x-lattlast")
    #expect(driver.screen.contains("Var det bra?  Sov bättre"))
    driver.press(.digit(2))
    #expect(driver.ratings.first?.content["language"] == "sv-x-lattlast")
    #expect(driver.screen.contains("Vad var bäst för dig?"))
    driver.type("6")
    try driver.press("Hoppa över")
    #expect(driver.screen.contains("I DAG"))
  }

  @Test func fingersMeetWhatTheySeeOnAMirroredPage() throws {
    let driver = try driver("ar")
    let targets = driver.app.renderedPage.targets
    let faces = targets.filter { $0.choice < 5 }.sorted { $0.choice < $1.choice }
    // 1 is to the right of 2.
    #expect(zip(faces, faces.dropFirst()).allSatisfy { $0.rect.column > $1.rect.column })
    let face = try #require(faces.last)
    driver.touch(
      down: Position(column: face.rect.column + 2, row: face.rect.row + 2))
    #expect(driver.ratings.first?.content["score"] == 5)
  }

  @Test func arrowsFollowWhatIsSeen() throws {
    let driver = try driver("ar")
    driver.press(.left, .left)
    #expect(driver.app.pageState.focus == 1)
    driver.press(.right)
    #expect(driver.app.pageState.focus == 0)
    let target = try #require(driver.app.renderedPage.targets.first { $0.choice == 0 })
    #expect(driver.app.renderedPage.cursor.column == target.rect.maxColumn - 1)
    driver.press(.tab)
    #expect(driver.app.pageState.focus == 1)
  }

  @Test func staffPagesAreNotInArabic() throws {
    let driver = try driver("ar")
    driver.press(.function(10))
    #expect(driver.app.context.words.language.tag == "sv")
  }

  @Test func staffChooseWhichAreOffered() throws {
    let driver = try Driver.atWork()
    try driver.open("Inställningar")
    try driver.press("Språk")
    try expectSnapshot(driver.screen, "offered-languages-80x24")
    try driver.press("Av · العربية")
    try driver.press("På · English")
    #expect(driver.screen.contains("Av · English"))
    driver.press(.function(2))
    let site = try MeetingPlace(DataFolder(driver.folder.path)).site
    #expect(site.languages == ["sv", "sv-x-lattlast", "ar"])
    driver.press(.function(10))
    driver.wait(.seconds(3))
    driver.type("9")
    #expect(driver.app.context.languageNames.shown.map(\.tag) == ["sv", "sv-x-lattlast", "ar"])
  }

  @Test func oneLanguageIsAlwaysLeft() throws {
    let driver = try Driver.atWork { $0["languages"] = ["sv"] }
    try driver.open("Inställningar")
    try driver.press("Språk")
    try driver.press("Startspråk · Svenska")
    #expect(driver.screen.contains("Startspråk · Svenska"))
  }

  @Test func aLanguageThatCannotBeShownIsNotOffered() throws {
    let place = try Fixture.manyLanguages()
    let driver = try Driver(place: place, scripts: [.latin, .cyrillic])
    driver.type("9")
    #expect(driver.app.page.choices.count == 9)
    #expect(!driver.app.page.choices.contains { $0.label == "العربية" })
    #expect(
      driver.app.context.languageNames.place.filter(\.isHidden).map(\.tag) == ["ar", "prs", "ti"])
  }
}
