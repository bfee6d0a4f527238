import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

@Suite struct CheckInStories {
  @Test func headsAreCountedWithOneKeyEach() throws {
    let driver = try Driver.atWork()
    try expectSnapshot(driver.screen, "check-in-80x24")
    for _ in 1...3 {
      driver.press(.digit(1))
      driver.wait(.milliseconds(200))
    }
    #expect(driver.arrivals.count == 3)
    #expect(driver.arrivals.first?.content["session"] == "lecture/2026-11-20T13:30:00")
    #expect(driver.arrivals.first?.content["person"] == nil)
    #expect(driver.screen.contains("1 inne") == false)
    try expectSnapshot(driver.screen, "check-in-three-80x24")
  }

  @Test(arguments: [250, 500, 660], [25, 33, 40])
  func aKeyHeldForTwoSecondsAndAHalfCountsOne(delay: Int, period: Int) throws {
    let driver = try Driver.atWork()
    driver.press(.digit(1))
    driver.wait(.milliseconds(delay))
    for _ in 0..<((2500 - delay) / period) {
      driver.press(.digit(1))
      driver.wait(.milliseconds(period))
    }
    driver.wait(.seconds(1))
    #expect(driver.arrivals.count == 1)
  }

  @Test func whoCountsAsFastAsTheyComeCountsAll() throws {
    let driver = try Driver.atWork { $0["name"] = "Mötesplats Hälsa" }
    try driver.press("Nästa aktivitet")
    for _ in 1...20 {
      driver.press(.digit(1))
      driver.wait(.milliseconds(170))
    }
    for _ in 1...5 {
      driver.press(.digit(1))
      driver.wait(.milliseconds(350))
    }
    #expect(driver.arrivals.count == 25)
  }

  @Test func bandsAndFirstVisitsAreMarked() throws {
    let driver = try Driver.atWork { $0["countAgeBands"] = true }
    try driver.press("Ny besökare?")
    try driver.press("Äldre")
    try driver.press("Barn–unga")
    #expect(driver.arrivals.map { $0.content["band"] } == ["older", "young"])
    #expect(driver.arrivals.map { $0.content["firstVisit"] } == [true, nil])
    #expect(driver.screen.contains("1 första besök"))
    driver.send(.resized(Size(columns: 120, rows: 33)))
    try expectSnapshot(driver.screen, "check-in-bands-120x33")
  }

  @Test func theLastPressIsTakenBack() throws {
    let driver = try Driver.atWork()
    try driver.press("En kom in")
    driver.wait(.seconds(1))
    try driver.press("En kom in")
    try driver.press("En gick ut")
    try driver.press("Ångra senaste")
    #expect(driver.screen.contains("Ångrat: uträkningen 13:20"))
    driver.wait(.seconds(1))
    try driver.press("Ångra senaste")
    #expect(driver.arrivals.count == 1)
    #expect(driver.app.context.attendance.inside(try lecture) == 1)
  }

  @Test func aFullRoomWarnsAndAsks() throws {
    let driver = try Driver.atWork()
    for _ in 1...4 {
      try driver.press("En kom in")
      driver.wait(.seconds(1))
    }
    try driver.press("En kom in")
    #expect(driver.screen.contains("FULLT"))
    #expect(driver.screen.contains("Med en till blir det 1 över."))
    #expect(driver.arrivals.count == 4)
    try expectSnapshot(driver.screen, "full-80x24")
    try driver.press("Tillbaka")
    #expect(driver.arrivals.count == 4)
    try driver.press("En kom in")
    try driver.press("Ja, räkna in")
    #expect(driver.arrivals.count == 5)
    #expect(driver.screen.contains("NÄRVARO"))
    #expect(driver.screen.contains("över") && !driver.screen.contains("fullt"))
    try expectSnapshot(driver.screen, "check-in-over-80x24")
  }

  @Test func aNameIsFoundWhileTypingAndNeverListedUnasked() throws {
    let driver = try Driver.atWork(people: ["Björn Ålund", "Bodil Öberg", "Çelik André"])
    try driver.press("Sök namn")
    #expect(!driver.screen.contains("Björn"))
    driver.write("b")
    #expect(!driver.screen.contains("Björn"))
    driver.write("jorn a")
    #expect(driver.screen.contains("Björn Ålund") && !driver.screen.contains("Bodil"))
    try expectSnapshot(driver.screen, "search-80x24")
    driver.press(.digit(1))
    #expect(driver.screen.contains("Björn Ålund är inräknad 13:20"))
    let person = try #require(driver.arrivals.first?.content["person"]?.stringValue)
    #expect(driver.app.context.people?.find(person)?.name == "Björn Ålund")
    #expect(driver.journal.isEmpty)
  }

  @Test func twiceTheSameIsAWarningAndNoSecondArrival() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    try driver.press("Sök namn")
    driver.write("kim")
    driver.press(.digit(1))
    driver.write("kim")
    driver.press(.digit(1))
    #expect(driver.screen.contains("Kim Testsson är redan inräknad"))
    #expect(driver.arrivals.count == 1)
    driver.wait(.seconds(1))
    try driver.press("Går hem nu")
    #expect(driver.app.context.attendance.inside(try lecture) == 0)
  }

  @Test func aNewNameIsKeptOnlyWithConsent() throws {
    let driver = try Driver.atWork()
    try driver.press("Sök namn")
    driver.write("Nils-Åke")
    try driver.press("Ny: Nils-Åke")
    try expectSnapshot(driver.screen, "consent-80x24")
    try driver.press("Nej, räkna utan namn")
    #expect(driver.arrivals.map { $0.content["person"] } == [nil])
    try driver.press("Sök namn")
    driver.write("Nils-Åke")
    try driver.press("Ny: Nils-Åke")
    try driver.press("Ja, och det är första besöket")
    #expect(driver.screen.contains("Nils-Åke är inräknad 13:20"))
    #expect(driver.arrivals.last?.content["firstVisit"] == true)
    let id = try #require(driver.arrivals.last?.content["person"]?.stringValue)
    #expect(driver.app.context.people?.find(id)?.name == "Nils-Åke")
  }

  @Test func visitorsSeeABreak() throws {
    let driver = try Driver.atWork(at: "2026-11-20T14:00:00")
    try driver.press("Mer")
    try driver.press("Paus 15 minuter")
    driver.press(.function(10))
    #expect(driver.screen.contains("PAUS till 14:15"))
    driver.wait(.seconds(16 * 60))
    #expect(!driver.screen.contains("PAUS"))
  }

  @Test func aSessionThatIsMovedOrTakenOffKeepsWhoCame() throws {
    let driver = try Driver.atWork()
    try driver.press("En kom in")
    var place = try Fixture.place([Fixture.walk, Fixture.cafe])
    place.site = driver.app.context.place.site
    driver.send(.placeRead(PlaceReading(place: place, members: driver.app.context.members)))
    #expect(driver.screen.contains("(borttagen)"))
    #expect(driver.app.context.attendance.arrivals(try lecture) == 1)
    var cancelled = Fixture.lecture
    cancelled["status"] = "cancelled"
    place = try Fixture.place([Fixture.walk, cancelled, Fixture.cafe])
    driver.send(.placeRead(PlaceReading(place: place, members: driver.app.context.members)))
    #expect(driver.screen.contains("INSTÄLLT Sov bättre"))
    #expect(driver.app.context.attendance.arrivals(try lecture) == 1)
  }

  @Test func midnightPassesWhileStaffWork() throws {
    let driver = try Driver.atWork(at: "2026-11-20T23:58:30")
    driver.wait(.seconds(60))
    driver.press(.digit(7))
    driver.wait(.seconds(60))
    #expect(driver.screen.contains("lördag 21 november"))
    #expect(driver.screen.contains("NÄRVARO"))
  }

  private var lecture: Session.ID {
    get throws { try #require(Session.ID("lecture/2026-11-20T13:30:00")) }
  }
}
