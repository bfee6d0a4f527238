import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Staff read wishes, decide and reply; visitors see the result.
@Suite struct WishStaffStories {
  /// A coordinator at work, after a visitor has written a wish.
  private func afterAWish(_ text: String = "Simning med Kalle") throws -> Driver {
    let driver = try Driver.atWork()
    driver.press(.function(10))
    driver.wait(.seconds(3))
    driver.press(.digit(8), .digit(9))
    driver.write(text)
    driver.press(.enter)
    driver.wait(.seconds(10))
    try driver.unlockAgain()
    return driver
  }

  private func toTheWish(_ driver: Driver) throws {
    try driver.open("Meddelanden")
    try driver.press("Önskningar och svar")
    driver.press(.digit(1))
    driver.wait(.seconds(1))
  }

  @Test func whatIsNewWaitsAndNobodySeesItBeforeItIsApproved() throws {
    let driver = try afterAWish("Simning för alla")
    driver.press(.digit(0))
    #expect(driver.screen.contains("1 väntar på er"))
    driver.press(.function(10))
    driver.wait(.seconds(3))
    driver.press(.digit(8))
    #expect(!driver.screen.contains("Simning"))
    driver.press(.digit(0))
    try driver.unlockAgain()
    try driver.open("Meddelanden")
    try expectSnapshot(driver.screen, "messages-wishes-80x24")
    try driver.press("Önskningar och svar")
    try expectSnapshot(driver.screen, "wishes-80x24")
    driver.press(.digit(1))
    driver.wait(.seconds(1))
    try expectSnapshot(driver.screen, "wish-case-80x24")
    try driver.press("Godkänn")
    #expect(driver.screen.contains("godkänd"))
    driver.press(.function(10))
    driver.wait(.seconds(3))
    driver.press(.digit(8))
    #expect(driver.screen.contains("Simning för alla"))
    #expect(driver.screen.contains("1 önskar det här"))
    try driver.press("Simning för alla")
    driver.wait(.seconds(10))
    driver.press(.digit(8))
    #expect(driver.screen.contains("2 önskar det här"))
    #expect(driver.audit.filter { $0 == "edit" }.count == 1)
  }

  @Test func namesAreTakenOutAndAnAnswerIsShown() throws {
    let driver = try afterAWish()
    try toTheWish(driver)
    try driver.press("Ändra och svara")
    driver.fill("Simning")
    try driver.goTo("Status")
    driver.press(.right, .right)
    driver.press(.function(2))
    #expect(driver.screen.contains("! Fyll i det här"))
    try driver.goTo("Svar, Svenska")
    driver.write("I vår, tillsammans med simklubben.")
    try expectSnapshot(driver.screen, "reply-form-80x24")
    driver.send(.resized(Size(columns: 120, rows: 33)))
    try expectSnapshot(driver.screen, "reply-form-120x33")
    driver.send(.resized(Size(columns: 80, rows: 24)))
    driver.press(.function(2))
    #expect(driver.screen.contains("planerad"))
    driver.press(.function(10))
    driver.wait(.seconds(3))
    driver.press(.digit(8))
    driver.wait(.seconds(1))
    try driver.press("Ni sa – vi gjorde")
    try expectSnapshot(driver.screen, "replies-80x24")
    driver.press(.digit(1))
    driver.wait(.seconds(1))
    try expectSnapshot(driver.screen, "reply-80x24")
    #expect(!driver.screen.contains("Kalle"))
    driver.press(.digit(0))
    driver.wait(.seconds(1))
    driver.press(.escape)
    driver.wait(.seconds(1))
    driver.press(.digit(0))
    driver.wait(.seconds(1))
    driver.press(.digit(7))
    #expect(driver.screen.contains("Ni sa – vi gjorde"))
  }

  @Test func whatIsDeclinedIsShownToNobodyAndCanBeUndone() throws {
    let driver = try afterAWish()
    try toTheWish(driver)
    try driver.press("Visa inte")
    #expect(driver.app.context.waitingWishes.isEmpty)
    #expect(driver.app.context.proposals.allSatisfy { !$0.text.contains("Kalle") })
    let file = try #require(driver.app.context.place.replies.values.first)
    #expect(!"\(file.value.document)".contains("Kalle"))
    driver.press(.function(8))
    #expect(driver.app.context.waitingWishes.count == 1)
  }

  @Test func erasingAsksAndCannotBeUndone() throws {
    let driver = try afterAWish()
    try toTheWish(driver)
    try driver.press("Godkänn")
    try driver.press("Radera texten")
    try expectSnapshot(driver.screen, "wish-erase-80x24")
    try driver.press("Ja, radera för gott")
    #expect(driver.app.context.edits.undo(in: .replies) == nil)
    let reply = try #require(driver.app.context.place.replies.values.values.first)
    #expect(reply.status == .declined && reply.text == nil)
    #expect(driver.audit.last == "eraseText")
    driver.press(.function(10))
    #expect(driver.app.context.proposals.allSatisfy { !$0.text.contains("Kalle") })
  }

  @Test func anIdeaCanBeAnswered() throws {
    let driver = try Driver.atWork()
    driver.press(.function(10))
    driver.wait(.seconds(3))
    driver.press(.digit(8), .digit(1))
    driver.wait(.seconds(10))
    try driver.unlockAgain()
    try toTheWish(driver)
    try driver.press("Ändra och svara")
    driver.press(.right, .right, .right)
    try driver.goTo("Svar, Svenska")
    driver.write("Nu finns det.")
    driver.press(.function(2))
    #expect(driver.app.context.answers.count == 1)
    #expect(driver.app.context.proposals.count == driver.app.context.offered.ideas.count - 1)
  }
}
