import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Staff plan the programme, and visitors see the changes at once.
@Suite struct ProgrammeStories {
  /// A staff member at the plan for Friday 20 November.
  private func atThePlan(at time: String = "2026-11-20T09:00:10") throws -> Driver {
    let driver = try Driver.atWork(at: time)
    try driver.open("Program")
    try expectSnapshot(driver.screen, "plan-week-80x24")
    try driver.press("fredag 20")
    return driver
  }

  @Test func aSessionAddedIsOnTheHomePageAtOnce() throws {
    let driver = try atThePlan()
    try expectSnapshot(driver.screen, "plan-day-80x24")
    try driver.press("Ny aktivitet")
    try expectSnapshot(driver.screen, "plan-new-80x24")
    try driver.press("Tomt formulär")
    driver.write("Körsång")
    driver.press(.enter, .enter)
    for text in ["18", "19.30", "Aulan"] {
      driver.fill(text)
      driver.press(.enter)
    }
    try expectSnapshot(driver.screen, "activity-form-80x24")
    driver.send(.resized(Size(columns: 120, rows: 33)))
    try expectSnapshot(driver.screen, "activity-form-120x33")
    driver.send(.resized(Size(columns: 80, rows: 24)))
    driver.press(.function(2))
    #expect(driver.screen.contains("18:00–19:30  Körsång"))
    driver.press(.function(10))
    #expect(driver.screen.contains("18:00–19:30   Körsång"))
    #expect(driver.audit == ["unlock", "edit", "lock"])
  }

  @Test func whatIsWrongStandsBesideItsField() throws {
    let driver = try atThePlan()
    try driver.press("Ny aktivitet")
    try driver.press("Tomt formulär")
    driver.press(.function(2))
    #expect(driver.screen.contains("! Fyll i det här"))
    try driver.goTo("Börjar")
    driver.fill("25:00")
    try driver.goTo("Dag")
    driver.fill("31/2")
    driver.press(.function(2))
    #expect(driver.screen.contains("! Skriv som 13:30"))
    #expect(driver.screen.contains("! Skriv som 27/11"))
    try expectSnapshot(driver.screen, "activity-form-errors-80x24")
    #expect(driver.audit == ["unlock"])
  }

  @Test func oneSessionOfASeriesIsChangedAndTheOthersStay() throws {
    let driver = try atThePlan()
    try driver.press("10:00–11:30  Stavgång för alla")
    try expectSnapshot(driver.screen, "plan-session-80x24")
    try driver.press("Ändra den här gången")
    try driver.goTo("Plats")
    driver.fill("Vid sjön")
    driver.press(.function(2))
    #expect(driver.screen.contains("Vid sjön"))
    let overrides = try driver.document("walk")?["recurrenceOverrides"]?.objectValue
    #expect(overrides?.members.map(\.key) == ["2026-11-20T10:00:00"])
    #expect(sessions(driver, "2026-11-27").first?.activity.rooms == ["Utanför entrén"])
  }

  @Test func allFromADayOnAreChangedAndTheEarlierStay() throws {
    let driver = try atThePlan()
    try driver.press("10:00–11:30  Stavgång för alla")
    try driver.press("Ändra alla härifrån")
    try driver.goTo("Namn")
    driver.fill("Stavgång i skogen")
    driver.press(.function(2))
    #expect(sessions(driver, "2026-11-27").map(\.activity.title).contains("Stavgång i skogen"))
    #expect(sessions(driver, "2026-11-13").map(\.activity.title).contains("Stavgång för alla"))
    driver.press(.function(8))
    #expect(sessions(driver, "2026-11-27").map(\.activity.title).contains("Stavgång för alla"))
    driver.press(.function(9))
    #expect(sessions(driver, "2026-11-27").map(\.activity.title).contains("Stavgång i skogen"))
  }

  @Test func aSeriesIsMadeInWordsAndAsARule() throws {
    let driver = try atThePlan()
    try driver.press("Ny aktivitet")
    try driver.press("Tomt formulär")
    driver.write("Kör")
    try driver.goTo("Börjar")
    driver.write("18")
    driver.press(.enter)
    driver.write("19")
    try driver.goTo("Upprepas")
    var words: [String] = []
    for _ in 1...8 {
      words.append(driver.app.page.choices.first { $0.label == "Upprepas" }?.details.first ?? "")
      driver.press(.right)
    }
    #expect(
      words == [
        "En gång", "Varje fredag", "Varannan fredag", "Den första fredagen i månaden",
        "Den andra fredagen i månaden", "Den tredje fredagen i månaden",
        "Den fjärde fredagen i månaden", "Den sista fredagen i månaden",
      ])
    driver.press(.right, .right)
    #expect(driver.screen.contains("Varannan fredag"))
    driver.press(.function(2))
    #expect(sessions(driver, "2026-12-04").map(\.activity.title).contains("Kör"))
    #expect(!sessions(driver, "2026-11-27").map(\.activity.title).contains("Kör"))
  }

  @Test(arguments: [
    (#"{"frequency":"weekly","byDay":[{"day":"th"},{"day":"mo"}]}"#, "Varje måndag och torsdag"),
    (
      #"{"frequency":"weekly","interval":2,"byDay":[{"day":"fr"},{"day":"mo"},{"day":"we"}]}"#,
      "Varannan måndag, onsdag och fredag"
    ),
    (#"{"frequency":"daily","interval":10}"#, "Efter en egen regel"),
    (#"{"frequency":"monthly","byDay":[{"day":"fr","nthOfPeriod":1}]}"#, "Den första fredagen"),
  ])
  func rulesFromElsewhereAreToldInWords(rule: String, words: String) throws {
    let driver = try Driver()
    var document = Fixture.walk
    document["recurrenceRules"] = .array([try JSONParser.parse(Array(rule.utf8))])
    #expect(driver.app.context.words.repeats(try Activity(document)).hasPrefix(words))
  }

  @Test func oneIsMovedAndKeepsItsDayInTheSeries() throws {
    let driver = try atThePlan()
    try driver.press("15:30–16:30  Språkcafé")
    try driver.press("Flytta")
    try expectSnapshot(driver.screen, "plan-move-80x24")
    driver.fill("21/11")
    driver.press(.function(2))
    #expect(driver.screen.contains("lördag 21 november  15:30–16:30"))
    #expect(sessions(driver, "2026-11-21").map(\.id.description) == ["cafe/2026-11-20T15:30:00"])
    driver.press(.function(8))
    #expect(sessions(driver, "2026-11-21").isEmpty)
  }

  @Test func oneIsCancelledWithTheArrivalsKeptAndComesBack() throws {
    let driver = try Driver.atWork()
    try driver.press("En kom in")
    try driver.open("Program")
    try driver.press("fredag 20")
    try driver.press("13:30–15:00  Sov bättre")
    #expect(!driver.app.page.choices.contains { $0.label == "Ta bort" })
    try driver.press("Ställ in")
    driver.press(.function(10))
    #expect(driver.screen.contains("INSTÄLLT"))
    #expect(driver.arrivals.count == 1)
  }

  @Test func aDayAndAWeekAreCopiedAndNothingComesTwice() throws {
    let driver = try atThePlan()
    try driver.press("Kopiera dagen")
    driver.fill("2/12")
    try expectSnapshot(driver.screen, "plan-copy-80x24")
    driver.press(.function(2))
    #expect(
      sessions(driver, "2026-12-02").map(\.activity.title) == [
        "Stavgång för alla", "Sov bättre", "Språkcafé",
      ])
    try driver.open("Program")
    try driver.press("Mer")
    try expectSnapshot(driver.screen, "plan-more-80x24")
    try driver.press("Kopiera veckan")
    driver.fill("7/12")
    driver.press(.function(2))
    #expect(sessions(driver, "2026-12-11").count == 3)
    driver.press(.function(8))
    #expect(sessions(driver, "2026-12-11").count == 2)
  }

  @Test func aDraftSurvivesTheAutoLockForTheSamePerson() throws {
    let driver = try Driver(at: "2026-11-20T09:00:10")
    let anna = try driver.addStaff("Anna", .coordinator)
    let bo = try driver.addStaff("Bo", .coordinator)
    try driver.unlock("Anna", pin: anna)
    try driver.open("Program")
    try driver.press("fredag 20")
    try driver.press("Ny aktivitet")
    try driver.press("Tomt formulär")
    driver.write("Hemligt utkast")
    driver.wait(.seconds(130))
    #expect(driver.screen.contains("IDAG") && !driver.screen.contains("Hemligt"))
    try driver.unlock("Bo", pin: bo)
    #expect(driver.screen.contains("NÄRVARO") && !driver.screen.contains("Hemligt"))
    driver.press(.function(10))
    driver.wait(.seconds(2))
    try driver.unlock("Anna", pin: anna)
    #expect(driver.screen.contains("Hemligt utkast"))
    driver.write("!")
    #expect(driver.screen.contains("Hemligt utkast!"))
  }

  @Test func leavingAFormAsksBeforeWhatIsWrittenIsLost() throws {
    let driver = try atThePlan()
    try driver.press("Ny aktivitet")
    try driver.press("Tomt formulär")
    driver.press(.escape)
    #expect(driver.screen.contains("Ny aktivitet"))
    try driver.press("Ny aktivitet")
    try driver.press("Tomt formulär")
    driver.write("Kör")
    driver.press(.escape)
    try expectSnapshot(driver.screen, "leave-80x24")
    try driver.press("Fortsätt skriva")
    #expect(driver.screen.contains("Kör"))
    driver.press(.escape)
    try driver.press("Släng det")
    #expect(driver.screen.contains("fredag 20 november"))
    #expect(driver.audit == ["unlock"])
  }

  @Test func aChangeByAnotherMeanwhileIsNotOverwritten() throws {
    let driver = try atThePlan()
    try driver.press("15:30–16:30  Språkcafé")
    var document = Fixture.cafe
    document["title"] = "Språkcafé på nätet"
    try Document.save(document, to: DataFolder(driver.folder.path).path(.programme, of: "cafe"))
    try driver.press("Ställ in")
    #expect(driver.screen.contains("har ändrats av någon annan"))
    #expect(try driver.document("cafe")?["title"] == "Språkcafé på nätet")
    #expect(try driver.document("cafe")?["recurrenceOverrides"] == nil)
  }

  @Test func aCalendarIsLookedAtBeforeItIsTaken() throws {
    let driver = try atThePlan()
    let folder = DataFolder(driver.folder.path).root + "/import"
    try Disk.live.makeFolder(folder)
    let calendar = """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//Prov//SV\r
      BEGIN:VEVENT\r
      UID:sang@example.org\r
      DTSTAMP:20261101T120000Z\r
      DTSTART;TZID=Europe/Stockholm:20261121T140000\r
      DTEND;TZID=Europe/Stockholm:20261121T150000\r
      SUMMARY:Allsång\r
      END:VEVENT\r
      END:VCALENDAR\r

      """
    try Document.save(bytes: Array(calendar.utf8), to: folder + "/maj.ics")
    try driver.open("Program")
    try driver.press("Mer")
    try driver.press("Läs in kalender")
    #expect(driver.screen.contains("Inget ändras förrän du har sett vad som händer"))
    try driver.press("maj.ics")
    try expectSnapshot(driver.screen, "calendar-preview-80x24")
    #expect(sessions(driver, "2026-11-21").isEmpty)
    try driver.press("Läs in")
    #expect(sessions(driver, "2026-11-21").map(\.activity.title) == ["Allsång"])
  }

  private func sessions(_ driver: Driver, _ day: String) -> [Session] {
    guard let day = LocalDate(day) else { return [] }
    return driver.app.context.book.sessions(on: day).filter { $0.localStart.date == day }
  }
}
