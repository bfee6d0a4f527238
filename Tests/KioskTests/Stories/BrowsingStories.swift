import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

@Suite struct BrowsingStories {
  @Test func fromHomeToAnActivityInThreePresses() throws {
    let driver = try Driver()
    driver.type("6")
    try expectSnapshot(driver.screen, "week-80x24")
    driver.type("5")
    try expectSnapshot(driver.screen, "day-80x24")
    driver.type("2")
    try expectSnapshot(driver.screen, "activity-80x24")
    driver.type("0")
    #expect(driver.screen.contains("fredag 20 november"))
    driver.type("0")
    #expect(driver.screen.contains("VECKA 47"))
    driver.press(.escape)
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func theComingWeeksAndOneKindOnly() throws {
    let driver = try Driver()
    driver.type("68")
    #expect(driver.screen.contains("VECKA 48"))
    driver.type("9")
    try driver.press("Rörelse")
    #expect(driver.screen.contains("Stavgång"))
    #expect(!driver.screen.contains("Språkcafé"))
  }

  @Test func aLanguageIsChosenAndGoneWhenTheVisitorIs() throws {
    let driver = try Driver()
    driver.type("9")
    try expectSnapshot(driver.screen, "languages-80x24")
    try driver.press("English")
    #expect(driver.screen.contains("TODAY"))
    #expect(driver.screen.contains("How was it?  Sleep better"))
    driver.press(.digit(4))
    #expect(driver.ratings.first?.content["language"] == "en")
    driver.wait(.seconds(60))
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func theLanguageIsReachedFromEveryPageWithTheSameKey() throws {
    let driver = try Driver()
    driver.type("65")
    driver.press(.character("/"))
    try driver.press("Lätt svenska")
    #expect(driver.screen.contains("Tillbaka"))
    #expect(driver.screen.contains("fredag 20 november"))
  }

  @Test func idleWarnsThenGoesHomeAndAnyKeyExtends() throws {
    let driver = try Driver()
    driver.type("6")
    driver.wait(.seconds(29))
    #expect(driver.screen.contains("Är du kvar?"))
    #expect(driver.rings == 1)
    try expectSnapshot(driver.screen, "idle-80x24")
    for _ in 0..<10 {
      driver.press(.character("x"))
      #expect(driver.screen.contains("VECKA 47"))
      driver.wait(.seconds(45))
      #expect(driver.screen.contains("Är du kvar?"))
    }
    driver.wait(.seconds(20))
    #expect(driver.screen.contains("IDAG"))
    #expect(driver.journal.isEmpty)
  }

  @Test func aTouchCountsOnlyWhereItBegan() throws {
    let driver = try Driver()
    let targets = driver.app.renderedPage.targets
    func middle(_ index: Int) throws -> Position {
      let target = try #require(targets.first { $0.choice == index })
      return Position(
        column: target.rect.column + target.rect.columns / 2,
        row: target.rect.row + target.rect.rows / 2)
    }
    driver.touch(down: try middle(3), up: try middle(4))
    #expect(driver.journal.isEmpty)
    driver.touch(down: try middle(3))
    #expect(driver.ratings.first?.content["score"] == 4)
  }

  @Test func everyTargetIsLargeEnough() throws {
    for keys in ["", "6", "65", "652", "9", "4"] {
      let driver = try Driver()
      driver.type(keys)
      let targets = Dictionary(grouping: driver.app.renderedPage.targets, by: \.choice)
      for (choice, parts) in targets {
        // A choice may have further targets, such as the names of the languages.
        let isLarge = parts.contains { $0.rect.columns >= 6 && $0.rect.rows >= 3 }
        #expect(isLarge, "\(keys): \(choice)")
      }
    }
  }

  @Test func whoeverTouchesTodaysListIsShownTheWeek() throws {
    let driver = try Driver()
    driver.touch(down: Position(column: 20, row: 4))
    #expect(driver.screen.contains("VECKA 47"))
    #expect(driver.screen.contains("Tillbaka"))
    #expect(driver.journal.isEmpty)
  }

  @Test func whoeverTouchesTheNameOfALanguageIsShownThemAll() throws {
    let driver = try Driver()
    let languages = try #require(
      driver.app.renderedPage.targets.first { $0.rect.rows == 1 && $0.rect.columns > 20 })
    driver.touch(
      down: Position(column: languages.rect.column + 4, row: languages.rect.row))
    #expect(driver.screen.contains("1  Svenska"))
    #expect(driver.journal.isEmpty)
  }

  @Test func arrowsAndEnterDoTheSameAsDigits() throws {
    let driver = try Driver()
    driver.press(.right, .right, .right, .right)
    try expectSnapshot(driver.screen, "home-focus-80x24")
    let target = try #require(driver.app.renderedPage.targets.first { $0.choice == 3 })
    #expect(
      driver.app.renderedPage.cursor == Position(column: target.rect.column, row: target.rect.row))
    driver.press(.enter)
    #expect(driver.ratings.first?.content["score"] == 4)
  }
}
