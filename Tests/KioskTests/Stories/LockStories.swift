import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Once the idle time has passed, all input is handled by a locked kiosk on the home page, even if
/// nothing has woken the program meanwhile.
@Suite struct LockStories {
  /// The first use of the kiosk after the machine has slept.
  enum Waking: String, CaseIterable, Sendable {
    case digit, moveAndEnter, minus, paste, touch, line

    var inputs: [InputEvent] {
      switch self {
      case .digit: [.key(.digit(1))]
      case .moveAndEnter: [.key(.tab), .key(.enter)]
      case .minus: [.key(.character("-")), .key(.digit(1))]
      case .paste: "1-5 4".map { .key(.character($0)) } + [.key(.enter)]
      case .touch:
        (2..<22).flatMap { row -> [InputEvent] in
          let cell = Position(column: 8, row: row)
          return [.touchBegan(cell), .touchEnded(cell)]
        }
      case .line: [.line("Ett nytt meddelande")]
      }
    }
  }

  private func expectNobody(_ driver: Driver, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(driver.app.context.staff == nil, sourceLocation: sourceLocation)
    #expect(driver.screen.contains("IDAG"), "\(driver.screen)", sourceLocation: sourceLocation)
    #expect(
      driver.app.screens.count == 1 && driver.journal.isEmpty, sourceLocation: sourceLocation)
    #expect(driver.arrivals.isEmpty, sourceLocation: sourceLocation)
  }

  @Test(arguments: Waking.allCases) func aKeyAfterASleepIsNotTheStaffs(waking: Waking) throws {
    for wakesFirst in [false, true] {
      let driver = try Driver.atWork()
      driver.sleep(.seconds(3600))
      if wakesFirst { driver.send(.woke) }
      driver.send(.input(waking.inputs))
      expectNobody(driver)
      #expect(driver.audit == ["unlock", "lock"])
    }
  }

  @Test(arguments: Waking.allCases) func norOnAPageWithADraft(waking: Waking) throws {
    let driver = try Driver.atWork()
    try driver.open("Meddelanden")
    try driver.press("Nytt meddelande")
    driver.write("Kaffet är")
    driver.sleep(.seconds(121))
    driver.send(.input(waking.inputs))
    expectNobody(driver)
    // Unfinished work is unchanged when its author unlocks the kiosk.
    try driver.unlockAgain()
    #expect(driver.screen.contains("Kaffet är"))
    #expect(!driver.screen.contains("Kaffet är1") && !driver.screen.contains("nytt medd"))
  }

  @Test func beforeTheLimitAKeyIsTheStaffs() throws {
    let driver = try Driver.atWork()
    driver.sleep(.seconds(95))
    driver.press(.digit(1))
    #expect(driver.arrivals.count == 1)
    // The press answers the question whether anybody is there, and does nothing else.
    driver.sleep(.seconds(110))
    driver.press(.digit(1))
    #expect(driver.arrivals.count == 1 && driver.app.context.staff != nil)
  }

  @Test func thePageOfTheLastVisitorIsGone() throws {
    for keys in ["6", "65", "8"] {
      for waking in Waking.allCases {
        let driver = try Driver()
        driver.type(keys)
        driver.sleep(.seconds(120))
        driver.send(.input(waking.inputs))
        #expect(driver.app.screens.count == 1 && driver.journal.isEmpty)
      }
    }
  }

  /// The faces mean the same before and after, so pressing one is the next visitor's rating.
  @Test(arguments: [9, 60, 3600]) func afterThanksAFaceIsTheNextVisitors(seconds: Int) throws {
    for wakesFirst in [false, true] {
      let driver = try Driver()
      driver.press(.digit(4))
      driver.sleep(.seconds(seconds))
      if wakesFirst { driver.send(.woke) }
      driver.press(.digit(7))
      driver.press(.digit(2))
      #expect(driver.journal.map(\.type) == ["rating", "rating"])
    }
  }

  @Test func theLanguageOfTheLastVisitorIsGone() throws {
    let driver = try Driver()
    driver.press(.digit(9))
    try driver.press("English")
    driver.sleep(.seconds(120))
    driver.press(.right)
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func aSizeAFileOrAnAnswerOfTheDiskFindsItLockedToo() throws {
    for event in [
      Event.resized(Size(columns: 100, rows: 30)), .folderChanged, .recorded([]), .spoken(7),
    ] {
      let driver = try Driver.atWork(people: ["Kim Testsson"])
      driver.sleep(.seconds(3600))
      driver.send(event)
      #expect(driver.app.context.staff == nil && driver.app.context.people == nil)
    }
  }

  /// The check-in of a new person is recorded once their name is on the disk.
  @Test func workThatEndsAfterTheyHaveGoneIsNotGoneOnWithInTheirName() throws {
    let driver = try Driver.atWork()
    try driver.press("Sök namn")
    driver.write("Kim Testsson")
    driver.press(.digit(9))
    driver.wait(.seconds(1))
    driver.holdsJobs = true
    driver.press(.digit(1))
    try #require(!driver.heldJobs.isEmpty)
    driver.sleep(.seconds(3600))
    driver.finishJobs()
    expectNobody(driver)
  }

  @Test func namesThatAreReadTooLateAreNotKept() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    try #require(driver.app.context.people != nil)
    driver.holdsJobs = true
    driver.send(.folderChanged)
    try #require(!driver.heldJobs.isEmpty)
    driver.sleep(.seconds(3600))
    driver.finishJobs()
    #expect(driver.app.context.people == nil)
    expectNobody(driver)
  }

  @Test func aRightPINThatIsFoundTooLateOpensNothing() throws {
    let driver = try Driver()
    let pin = try driver.addStaff("Anna", .host)
    driver.holdsJobs = true
    try driver.unlock("Anna", pin: pin)
    driver.sleep(.seconds(3600))
    driver.finishJobs()
    expectNobody(driver)
  }

  @Test func aQuestionToTheRoomTakesNoVoteFromTheKeyThatWoke() throws {
    let driver = try Driver.atWork()
    let poll = try #require(Poll(id: "prov", question: "Vad vill ni?", options: ["Ja", "Nej"]))
    driver.send(
      .journalsRead(
        JournalsReading(poll: PollTally(poll))))
    driver.sleep(.seconds(3600))
    driver.send(.woke)
    try #require(driver.app.screens.last is PollScreen)
    driver.press(.digit(1))
    #expect(driver.journal.isEmpty)
    driver.wait(.seconds(3))
    driver.press(.digit(1))
    #expect(driver.journal.count == 1)
  }

  @Test func aLineThatWasTypedForAPageThatIsGoneIsNone() throws {
    let driver = try Driver.atWork()
    try driver.open("Meddelanden")
    driver.sleep(.seconds(3600))
    var app = driver.app
    var moment = driver.moment
    moment.uptime += .seconds(1)
    _ = app.handleDue(at: moment)
    #expect(app.words.contains { $0.contains("IDAG") })
    guard case .mistake = app.answer(to: "Nytt meddelande") else {
      Issue.record("a line chose from a page that is gone")
      return
    }
  }

  @Test func aReadThatIsOlderThanWhatWasDealtWithTurnsNoClockBack() throws {
    let driver = try Driver()
    var app = driver.app
    _ = app.update(.woke, at: driver.moment)
    var moment = driver.moment
    moment.uptime -= .milliseconds(5)
    _ = app.update(.input([.key(.digit(6))]), at: moment)
    #expect(app.context.moment == driver.moment && app.screens.count == 2)
  }

  /// F10 locks the kiosk while it asks "Är du kvar?", as everywhere.
  @Test func theLockingKeyLocksAlsoWhereSomebodyIsAsked() throws {
    let driver = try Driver.atWork()
    driver.wait(.seconds(105))
    #expect(driver.screen.contains("Är du kvar?"))
    driver.press(.function(10))
    #expect(driver.app.context.staff == nil)
    #expect(driver.screen.contains("IDAG"))
  }
}
