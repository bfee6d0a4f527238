import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// A press at the check-in: shown as counted once it is on the disk, and undone as a whole.
@Suite struct CheckInPressStories {
  private var lecture: Session.ID {
    get throws { try #require(Session.ID("lecture/2026-11-20T13:30:00")) }
  }

  private func inside(_ driver: Driver) throws -> Int {
    driver.app.context.attendance.inside(try lecture)
  }

  /// Three people are inside, one of them by name.
  private func withThree() throws -> Driver {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    for _ in 1...2 {
      try driver.press("En kom in")
      driver.wait(.seconds(1))
    }
    try driver.press("Sök namn")
    driver.write("kim")
    driver.press(.digit(1))
    driver.press(.digit(0))
    driver.wait(.seconds(1))
    return driver
  }

  @Test func everyoneGoesHomeOnlyWhenAskedAndComesBackWithOnePress() throws {
    let driver = try withThree()
    driver.press(.digit(8))
    driver.wait(.milliseconds(300))
    try expectSnapshot(driver.screen, "session-end-80x24")
    driver.press(.digit(8))
    driver.wait(.milliseconds(300))
    try expectSnapshot(driver.screen, "everyone-home-80x24")
    driver.press(.digit(8))
    driver.wait(.seconds(1))
    #expect(driver.departures.isEmpty && driver.screen.contains("Ska alla 3 räknas ut?"))
    let writes = driver.writes
    driver.press(.character("+"))
    #expect(driver.screen.contains("NÄRVARO") && driver.screen.contains("3 räknade ut 13:20"))
    #expect(try inside(driver) == 0)
    // A person with a name is checked out once, and all of it is one write.
    #expect(driver.departures.count == 3 && driver.writes == writes + 1)
    #expect(driver.departures.count { $0.content["person"] != nil } == 1)
    driver.wait(.seconds(1))
    driver.press(.digit(9))
    #expect(driver.screen.contains("Ångrat: 3 uträkningar 13:20"))
    #expect(driver.departures.isEmpty && driver.writes == writes + 2)
    #expect(try inside(driver) == 3 && driver.arrivals.count == 3)
    // The next one undoes the press before it.
    driver.wait(.seconds(1))
    driver.press(.digit(9))
    #expect(driver.arrivals.count == 2)
  }

  @Test func noMoreGoHomeThanAreInside() throws {
    let driver = try withThree()
    for _ in 1...3 {
      try driver.press("En gick ut")
      driver.wait(.seconds(1))
    }
    try driver.press("En kom in")
    driver.wait(.seconds(1))
    try driver.press("Mer")
    try driver.press("Alla går hem (1)")
    try driver.press("Ja, räkna ut 1")
    #expect(driver.departures.count == 4 && driver.arrivals.count == 4)
    driver.wait(.seconds(1))
    try driver.press("En kom in")
    #expect(try inside(driver) == 1)
  }

  @Test(arguments: [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 33),
  ])
  func aGroupIsANumberAndEnter(size: Size) throws {
    let driver = try Driver.atWork(size: size)
    try driver.press("Nästa aktivitet")
    driver.press(.enter)
    try expectSnapshot(driver.screen, "group-\(size.columns)x\(size.rows)")
    driver.write("120")
    driver.press(.backspace)
    let writes = driver.writes
    driver.press(.enter)
    #expect(driver.screen.contains("12 räknade in 13:20"))
    #expect(driver.arrivals.count == 12 && driver.writes == writes + 1)
    #expect(Set(driver.arrivals.map { $0.content["press"] }).count == 1)
    driver.press(.digit(9))
    #expect(driver.arrivals.isEmpty)
    #expect(driver.screen.contains("Ångrat: 12 inräkningar 13:20"))
    #expect(driver.cutWords == [])
  }

  @Test func noughtGoesBackAsLongAsNoNumberIsBegun() throws {
    let driver = try Driver.atWork()
    driver.press(.enter, .digit(0))
    #expect(driver.screen.contains("NÄRVARO"))
    driver.press(.enter, .enter)
    driver.write("5")
    driver.press(.character("-"))
    #expect(driver.screen.contains("NÄRVARO") && driver.arrivals.isEmpty)
    driver.press(.enter)
    driver.write("0")
    #expect(driver.screen.contains("NÄRVARO"))
    driver.press(.enter)
    driver.write("10")
    driver.wait(.seconds(1))
    driver.press(.enter)
    #expect(driver.screen.contains("Med 10 till blir det 6 över."))
    driver.press(.digit(0))
    #expect(driver.arrivals.isEmpty)
  }

  @Test func onlyWhatThisKioskHasCountedIsTakenBack() throws {
    let driver = try Driver.atWork()
    try driver.press("En kom in")
    driver.wait(.seconds(60))
    let other = AttendanceEvent.arrival(
      Arrival(session: try lecture, time: driver.moment.wall, by: "b"))
    let record = JournalRecord(
      sequence: 1, id: "other", type: "arrival",
      content: other.journalEvent(id: .random()).content)
    driver.send(.journalsRead(JournalsReading(attendance: [record])))
    #expect(try inside(driver) == 2)
    try driver.press("Ångra senaste")
    #expect(try inside(driver) == 1 && driver.arrivals.isEmpty)
    driver.wait(.seconds(1))
    try driver.press("Ångra senaste")
    #expect(driver.screen.contains("Inget att ångra"))
    #expect(try inside(driver) == 1)
  }

  @Test func thePressBeforeARestartIsTakenBackAsAWhole() throws {
    let driver = try Driver.atWork()
    try driver.press("En kom in")
    driver.press(.enter)
    driver.write("3")
    driver.press(.enter)
    #expect(driver.arrivals.count == 4)
    driver.restart()
    try driver.unlockAgain()
    #expect(try inside(driver) == 4)
    #expect(driver.screen.contains("3 räknade in 13:20"))
    driver.wait(.seconds(1))
    try driver.press("Ångra senaste")
    #expect(driver.arrivals.count == 1)
    driver.wait(.seconds(1))
    try driver.press("Ångra senaste")
    #expect(driver.arrivals.isEmpty)
  }

  @Test func whatIsNotOnTheDiskWaitsAndIsNotCounted() throws {
    let driver = try Driver.atWork()
    driver.disk = .hangs
    try driver.press("En kom in")
    #expect(driver.screen.contains("Ett tryck väntar på att sparas."))
    #expect(try inside(driver) == 0 && !driver.screen.contains("Räknad in"))
    driver.wait(.seconds(3))
    #expect(driver.screen.contains("Ett tryck är inte sparat än"))
    try driver.press("Ångra senaste")
    #expect(driver.screen.contains("2 tryck väntar på att sparas."))
    driver.wait(.seconds(1))
    try driver.press("En kom in")
    #expect(!driver.screen.contains("Ångrat"))
    driver.finishHanging()
    #expect(driver.screen.contains("Räknad in 13:20"))
    #expect(driver.arrivals.count == 1)
    #expect(try inside(driver) == 1)
  }

  @Test func whatWaitsTakesAPlaceAndIsHereAlready() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    driver.disk = .hangs
    try driver.press("Sök namn")
    driver.write("kim")
    driver.press(.digit(1))
    #expect(driver.screen.contains("Ett tryck väntar på att sparas."))
    driver.write("kim")
    driver.press(.digit(1))
    #expect(driver.screen.contains("Kim Testsson är redan inräknad"))
    driver.press(.digit(0), .digit(0))
    for _ in 1...3 {
      driver.wait(.seconds(1))
      try driver.press("En kom in")
    }
    driver.wait(.seconds(1))
    try driver.press("En kom in")
    #expect(driver.screen.contains("FULLT"))
  }

  @Test func whoIsCountedByNameIsToldWhenItIsOnTheDisk() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    try driver.press("Sök namn")
    driver.disk = .refuses
    driver.write("kim")
    driver.press(.digit(1))
    #expect(!driver.screen.contains("är inräknad"))
    driver.disk = .works
    driver.wait(.seconds(6))
    #expect(driver.screen.contains("Kim Testsson är inräknad 13:20"))
  }

  @Test func whatWaitsAtMidnightIsCountedAfterIt() throws {
    let driver = try Driver.atWork(at: "2026-11-20T23:58:00")
    try driver.addNightSession()
    try driver.unlockAgain()
    try driver.press("En kom in")
    driver.wait(.seconds(30))
    driver.disk = .hangs
    driver.press(.digit(5))
    driver.wait(.milliseconds(300))
    driver.press(.digit(1))
    driver.wait(.seconds(60))
    driver.press(.digit(4), .digit(4))
    driver.wait(.seconds(60))
    driver.finishHanging()
    let night = try #require(Session.ID("night/2026-11-20T22:00:00"))
    #expect(driver.app.context.now.date.day == 21)
    #expect(driver.app.context.attendance.arrivals(night) == 2)
    #expect(driver.app.context.attendance.inside(night) == 1)
    #expect(Set(driver.arrivals.compactMap { driver.journals.day(of: $0)?.day }) == [20])
    // An undo is recorded in the journal of the day that it refers to.
    driver.press(.digit(9))
    let retraction = try #require(driver.journals[.attendance].last)
    #expect(retraction.type == "retract" && driver.journals.day(of: retraction)?.day == 20)
  }

  /// Keys for the check-in, pressed while the question is shown, do not admit anybody.
  @Test func theKeysOfTheCheckInAdmitNobody() throws {
    let driver = try Driver.atWork()
    for _ in 1...4 {
      try driver.press("En kom in")
      driver.wait(.seconds(1))
    }
    driver.press(.digit(1))
    #expect(driver.screen.contains("FULLT"))
    // The plus sign counts one in as well, and Enter opens the number of a group.
    for key in "123456789+," {
      driver.wait(.milliseconds(400))
      driver.press(.character(key))
    }
    driver.press(.enter)
    #expect(driver.arrivals.count == 4)
    driver.press(.character("*"))
    #expect(driver.arrivals.count == 5)
  }
}
