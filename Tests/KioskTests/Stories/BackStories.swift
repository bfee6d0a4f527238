import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Going back.
@Suite struct BackStories {
  /// A visitor two pages away from the home page.
  private func twoPagesAway() throws -> Driver {
    let driver = try Driver()
    driver.type("65")
    try #require(driver.app.screens.count == 3)
    return driver
  }

  @Test(arguments: [0.2, 0.5, 0.9]) func twoQuickPressesGoTwoPagesBack(gap: Double) throws {
    for key in [Key.digit(0), .escape] {
      let driver = try twoPagesAway()
      driver.press(key)
      driver.wait(.seconds(gap))
      driver.press(key)
      #expect(driver.app.screens.count == 1)
    }
  }

  @Test func aHeldKeyEndsAtHomeAndDoesNothingThere() throws {
    for delay in [250, 660] {
      let driver = try twoPagesAway()
      driver.press(.digit(0))
      driver.wait(.milliseconds(delay))
      for _ in 1...90 {
        driver.press(.digit(0))
        driver.wait(.milliseconds(33))
      }
      #expect(driver.app.screens.count == 1 && driver.journal.isEmpty)
    }
  }

  @Test func aHeldDigitOnTheWayStillVotesOnce() throws {
    let driver = try Driver()
    driver.press(.digit(4))
    driver.wait(.milliseconds(250))
    for _ in 1...90 {
      driver.press(.digit(4))
      driver.wait(.milliseconds(33))
    }
    #expect(driver.journal.map(\.type) == ["rating"])
  }

  @Test func theStaffMenuHasNoWayBackAndIsLockedByItsOwnKeyAlone() throws {
    let driver = try Driver.atWork()
    driver.press(.digit(0))
    driver.wait(.seconds(1))
    #expect(driver.app.screens.last is StaffMenuScreen)
    #expect(!driver.app.page.choices.contains { $0.key == .digit(0) })
    driver.press(.digit(0))
    driver.wait(.seconds(1))
    driver.press(.escape)
    #expect(driver.app.context.staff != nil && driver.app.screens.last is StaffMenuScreen)
    for key in [Key.function(10), .character("-")] {
      let driver = try Driver.atWork()
      driver.press(.digit(0))
      driver.press(key)
      #expect(driver.app.context.staff == nil && driver.screen.contains("IDAG"))
    }
  }

  /// Staff who go back can reopen the unlock page at once.
  @Test func theStaffsDoorOpensAgainAtOnce() throws {
    let driver = try Driver.atWork()
    driver.press(.function(10))
    driver.wait(.seconds(3))
    driver.press(.character("-"))
    driver.wait(.milliseconds(400))
    driver.press(.character("-"))
    #expect(driver.app.screens.count == 1)
    driver.wait(.milliseconds(400))
    driver.press(.character("-"))
    #expect(driver.app.screens.count == 2)
    driver.type("12")
    #expect(driver.ratings.isEmpty)
  }
}
