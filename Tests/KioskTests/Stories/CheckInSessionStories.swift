import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Which session people are checked in at.
@Suite struct CheckInSessionStories {
  static let exhibition = Fixture.activity(
    "exhibition", "Utställning", "2026-11-16T08:00:00", "P25DT9H", room: "Foajén")
  static let wholeDay = Fixture.activity(
    "openHouse", "Öppet hus", "2026-11-20T00:00:00", "P1D", room: "Huset",
    ["showWithoutTime": true])
  static let workshop = Fixture.activity(
    "workshop", "Verkstad", "2026-11-20T12:00:00", "PT4H", room: "Ateljén")

  private func atWork(at time: String, _ more: [JSONObject]) throws -> Driver {
    let driver = try Driver(at: time)
    try driver.makeFolder()
    for document in more {
      try Document.save(
        document,
        to: DataFolder(driver.folder.path).path(.programme, of: try Activity(document).uid))
    }
    driver.readPlace()
    try driver.unlock("Anna", pin: driver.addStaff("Anna", .coordinator))
    return driver
  }

  private func chosen(_ driver: Driver) -> String? {
    (driver.app.screens.last as? CheckInScreen)?.session?.activity
  }

  @Test(arguments: [
    ("2026-11-20T13:40:00", "lecture"), ("2026-11-20T12:30:00", "workshop"),
    ("2026-11-20T11:45:00", "openHouse"), ("2026-11-21T09:00:00", "exhibition"),
  ])
  func ofThoseThatAreOnTheShortestOpens(time: String, activity: String) throws {
    let driver = try atWork(at: time, [Self.exhibition, Self.wholeDay, Self.workshop])
    #expect(chosen(driver) == activity)
  }

  @Test func whereNoneIsOnTheNextOpens() throws {
    #expect(chosen(try atWork(at: "2026-11-20T12:30:00", [])) == "lecture")
    #expect(chosen(try atWork(at: "2026-11-20T21:00:00", [])) == "cafe")
  }

  @Test func thoseThatHaveEndedAreNotOnTheWay() throws {
    let driver = try atWork(at: "2026-11-20T14:00:00", [])
    #expect(chosen(driver) == "lecture")
    driver.press(.digit(7))
    #expect(chosen(driver) == "cafe")
    driver.wait(.seconds(1))
    driver.press(.digit(7))
    #expect(chosen(driver) == "lecture")
    // After the last session of the day there is no next one.
    let late = try atWork(at: "2026-11-20T16:00:00", [])
    #expect(chosen(late) == "cafe")
    late.press(.digit(7))
    #expect(chosen(late) == "cafe" && !late.screen.contains("Nästa aktivitet"))
  }

  @Test func undoIsOfTheSessionThatIsShown() throws {
    let driver = try atWork(at: "2026-11-20T14:00:00", [])
    driver.press(.digit(1))
    driver.wait(.seconds(1))
    driver.press(.digit(7))
    #expect(chosen(driver) == "cafe" && !driver.screen.contains("Räknad in"))
    driver.press(.digit(9))
    #expect(driver.screen.contains("Inget att ångra."))
    driver.wait(.seconds(1))
    driver.press(.digit(7))
    #expect(driver.screen.contains("Räknad in 14:00") && driver.arrivals.count == 1)
    driver.press(.digit(9))
    #expect(driver.arrivals.isEmpty)
  }

  private func choose(_ label: String, _ driver: Driver) throws {
    try driver.press("Mer")
    try driver.press("Välj aktivitet")
    try driver.press(label)
    driver.wait(.seconds(1))
  }

  @Test func countingAtOneThatHasEndedIsAskedOnce() throws {
    let driver = try atWork(at: "2026-11-20T14:00:00", [])
    try driver.press("Mer")
    try driver.press("Välj aktivitet")
    try expectSnapshot(driver.screen, "session-choice-80x24")
    try driver.press("10:00  Stavgång för alla")
    driver.wait(.seconds(1))
    driver.press(.digit(1))
    #expect(driver.screen.contains("Stavgång för alla slutade 11:30."))
    try expectSnapshot(driver.screen, "ended-80x24")
    driver.press(.digit(0))
    #expect(driver.arrivals.isEmpty)
    driver.press(.digit(1))
    driver.press(.character("*"))
    #expect(driver.arrivals.count == 1)
    for _ in 1...2 {
      driver.wait(.seconds(1))
      driver.press(.digit(1))
    }
    #expect(driver.arrivals.count == 3)
    // A group and a person found by name are checked in without asking again.
    driver.press(.enter)
    driver.write("4")
    driver.press(.enter)
    #expect(driver.arrivals.count == 7)
    // At another session that has ended it asks again.
    driver.wait(.seconds(3 * 3600))
    try driver.unlockAgain()
    driver.press(.enter)
    driver.write("4")
    driver.press(.enter)
    #expect(driver.screen.contains("Språkcafé slutade 16:30."))
    #expect(driver.arrivals.count == 7)
  }

  @Test func oneThatHasEndedTellsTheSameLeftAndRight() throws {
    let driver = try atWork(at: "2026-11-20T14:00:00", [])
    for _ in 1...3 {
      driver.press(.digit(1))
      driver.wait(.seconds(1))
    }
    driver.press(.digit(5))
    driver.wait(.seconds(7200))
    try driver.unlockAgain()
    try choose("13:30  Sov bättre", driver)
    #expect(driver.screen.contains("3 kom"))
    #expect(driver.screen.contains("kommit") && driver.screen.contains("inne kvar"))
    #expect(!driver.screen.contains("ledig") && !driver.screen.contains("inne nu"))
    try expectSnapshot(driver.screen, "check-in-ended-80x24")
  }

  @Test func atTheSmallestSizeFirstVisitsCanBeRead() throws {
    for bands in [false, true] {
      let driver = try Driver.atWork(size: Size(columns: 60, rows: 18)) {
        $0["countAgeBands"] = .bool(bands)
      }
      #expect(driver.cutWords == [])
      driver.press(.digit(4))
      #expect(driver.screen.contains("Nästa som räknas in: första besöket"))
      #expect(driver.cutWords == [])
      try expectSnapshot(driver.screen, bands ? "check-in-bands-60x18" : "check-in-60x18")
    }
  }

  @Test func aSessionOfTheNightIsThereUntilItEnds() throws {
    let night = Fixture.activity(
      "night", "Nattvandring", "2026-11-19T22:00:00", "PT4H", room: "Entrén")
    #expect(chosen(try atWork(at: "2026-11-20T00:30:00", [night])) == "night")
    #expect(chosen(try atWork(at: "2026-11-20T02:30:00", [night])) != "night")
  }

  @Test func nobodyLeavesWhereNobodyHasCome() throws {
    let driver = try atWork(at: "2026-11-20T13:40:00", [])
    driver.press(.digit(5))
    #expect(driver.departures.isEmpty && driver.screen.contains("Ingen är inräknad."))
    driver.wait(.seconds(1))
    driver.press(.digit(1))
    driver.wait(.seconds(1))
    driver.press(.digit(5))
    #expect(driver.departures.count == 1)
  }
}
