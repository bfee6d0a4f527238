import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

@Suite struct HomeStories {
  @Test func largeAndSmall() throws {
    let large = try Driver(size: Size(columns: 120, rows: 33))
    try expectSnapshot(large.screen, "home-120x33")
    let largest = try Driver(
      size: Size(columns: 160, rows: 50), place: try RoomOnPagesTests.place())
    try expectSnapshot(largest.screen, "home-160x50")
    let console = try Driver(colours: 16)
    try expectSnapshot(console.screen, "home-console-80x24")
    let least = try Driver(size: Size(columns: 60, rows: 18))
    try expectSnapshot(least.screen, "home-60x18")
    let small = try Driver(size: Size(columns: 40, rows: 10))
    try expectSnapshot(small.screen, "too-small-40x10")
    small.send(.resized(Size(columns: 80, rows: 24)))
    #expect(small.screen.contains("IDAG"))
  }

  @Test(arguments: [(0, 0), (1, 1), (500, 500), (59, 18), (60, 17), (3, 200), (1000, 1)])
  func anySizeIsSurvived(columns: Int, rows: Int) throws {
    let driver = try Driver(size: Size(columns: columns, rows: rows))
    driver.type("6521")
    driver.press(.right, .down, .enter)
    driver.send(.resized(Size(columns: 80, rows: 24)))
    driver.press(.escape, .escape)
  }

  @Test func aDayWithoutAnythingNamesTheNextOneThatHas() throws {
    let driver = try Driver(at: "2026-11-21T12:00:00")
    #expect(driver.screen.contains("Inget på programmet idag."))
    #expect(driver.screen.contains("Nästa: fredag 27 november, 10:00–11:30, Stavgång för alla."))
  }

  /// In the evening the next visit is what somebody wants to know.
  @Test(arguments: [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24)])
  func whenTodayIsOverTheNextDayIsNamed(size: Size) throws {
    let before = try Driver(size: size, at: "2026-11-20T14:32:00")
    #expect(!before.screen.contains("Nästa:"))
    let after = try Driver(size: size, at: "2026-11-20T19:00:00")
    #expect(after.screen.contains("slut") && after.screen.contains("Nästa: fredag 27 november"))
    #expect(after.app.renderedPage.canvas.layoutProblems.isEmpty)
  }

  @Test func aCancelledSessionStaysMarked() throws {
    var walk = Fixture.walk
    walk["recurrenceOverrides"] = .object([
      "2026-11-20T10:00:00": .object(["status": "cancelled"])
    ])
    let driver = try Driver(place: try Fixture.place([walk, Fixture.cafe]))
    #expect(driver.screen.contains("INSTÄLLT"))
    #expect(driver.screen.contains("Hur är ditt besök idag?"))
    // Its line starts with its time, so that the mark does not seem to belong to the one above.
    try driver.press("Veckan")
    #expect(driver.screen.contains("10:00 INSTÄLLT"))
  }

  @Test func aLongDayCountsWhatIsHiddenAndCanBeMoved() throws {
    let many = (8..<22).map { hour in
      Fixture.activity(
        "a\(hour)", "Pass \(hour)", "2026-11-20T\(hour < 10 ? "0" : "")\(hour):00:00", "PT45M",
        room: "Caféet")
    }
    let driver = try Driver(place: try Fixture.place(many))
    try expectSnapshot(driver.screen, "home-long-80x24")
    driver.press(.down, .down, .down)
    #expect(driver.screen.contains("Pass 18"))
    for _ in 0..<30 { driver.press(.down) }
    #expect(driver.screen.contains("Pass 21"))
    for _ in 0..<30 { driver.press(.up) }
    #expect(driver.screen.contains("Pass 8"))
  }

  @Test func placesLeftFollowTheArrivals() throws {
    let driver = try Driver()
    let id = try #require(Session.ID("lecture/2026-11-20T13:30:00"))
    func arrivals(_ count: Int) -> [JournalRecord] {
      (0..<count).map { number in
        let event = AttendanceEvent.arrival(Arrival(session: id, time: Date())).journalEvent(
          id: UUID())
        return JournalRecord(
          sequence: number + 1, id: event.id, type: event.type, content: event.content)
      }
    }
    driver.send(.journalsRead(JournalsReading(attendance: arrivals(3))))
    #expect(driver.screen.contains("PÅGÅR · 1 plats"))
    driver.send(.journalsRead(JournalsReading(attendance: arrivals(1))))
    #expect(driver.screen.contains("PÅGÅR · fullt"))
  }

  @Test func midnightPassesWhileThePageIsOpen() throws {
    let driver = try Driver(at: "2026-11-19T23:59:30")
    #expect(driver.screen.contains("torsdag 19 november"))
    driver.wait(.seconds(60))
    #expect(driver.screen.contains("fredag 20 november   00:00"))
    #expect(driver.screen.contains("Stavgång för alla"))
  }

  /// An exhibition that lasts for days is not what visitors are likely to have attended.
  @Test func theQuestionNamesTheLectureAndNotTheExhibition() throws {
    let exhibition = Fixture.activity(
      "art", "Konst i foajén", "2026-11-18T08:00:00", "P10DT9H", room: "Foajén")
    let driver = try Driver(place: try Fixture.place([exhibition, Fixture.lecture]))
    #expect(driver.screen.contains("Hur var det?  Sov bättre"))
    driver.press(.digit(4))
    #expect(driver.ratings.first?.content["session"] == "lecture/2026-11-20T13:30:00")
    let alone = try Driver(place: try Fixture.place([exhibition]))
    #expect(alone.screen.contains("Hur var det?  Konst i foajén"))
  }

  @Test func aClockSetBackNeitherFreezesNorSkipsTheReset() throws {
    let driver = try Driver()
    driver.type("6")
    driver.setClock(by: -7200)
    driver.wait(.seconds(55))
    #expect(driver.screen.contains("12:3"))
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func aChangedProgrammeIsOnThePageAtOnce() throws {
    let driver = try Driver()
    driver.send(.folderChanged)
    driver.send(.placeRead(PlaceReading(place: try Fixture.place([Fixture.cafe]))))
    #expect(!driver.screen.contains("Sov bättre"))
    #expect(driver.screen.contains("Språkcafé"))
  }

  @Test func thePageIsAlsoPlainText() throws {
    let driver = try Driver()
    let page = HomeScreen().page(driver.app.context)
    #expect(
      page.plainText() == [
        "IDAG – Allt är kostnadsfritt",
        "10:00–11:30  Stavgång för alla  Utanför entrén  slut",
        "13:30–15:00  Sov bättre  Stora salen  svenska, arabiska · Östersunds kommun  "
          + "PÅGÅR · 4 platser",
        "15:30–16:30  Språkcafé  Caféet  om 58 min",
        "Hur var det? Sov bättre", "Tryck på en siffra eller ett ansikte",
        "1  Mycket dåligt", "2  Dåligt", "3  Okej", "4  Bra", "5  Mycket bra",
        "6  Veckan", "7  Hälsoinfo", "8  Önska", "F10  Personal",
        "9  Språk · Language, Lätt svenska, English",
      ])
  }
}
