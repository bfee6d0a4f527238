import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Problems found when people tried the staff pages, which must not come back.
@Suite struct MishapStories {
  @Test func digitsRightAfterALockRateNothing() throws {
    let driver = try Driver.atWork()
    driver.press(.function(10))
    driver.press(.digit(2), .digit(5))
    #expect(driver.ratings.isEmpty && driver.screen.contains("IDAG"))
    // The second press is accepted at once.
    driver.press(.function(10))
    #expect(driver.screen.contains("PIN-KOD FÖR Anna"))
    driver.press(.character("-"))
    driver.wait(.seconds(2))
    driver.press(.digit(5))
    #expect(driver.ratings.count == 1)
  }

  @Test func aPressForThePageThatHasJustGoneRatesNothing() throws {
    let driver = try Driver()
    try driver.press("Veckan")
    while driver.app.screens.count > 1 { driver.wait(.seconds(1)) }
    let middle = Position(column: 40, row: 15)
    driver.touch(down: middle)
    driver.press(.digit(4))
    #expect(driver.ratings.isEmpty && driver.app.screens.count == 1)
    driver.wait(.seconds(1))
    driver.touch(down: middle)
    #expect(driver.ratings.count == 1)
  }

  @Test func nothingIsPressedWhereNothingCanBeSeen() throws {
    let driver = try Driver()
    driver.send(.resized(Size(columns: 50, rows: 8)))
    driver.press(.digit(4))
    driver.touch(down: Position(column: 3, row: 1))
    #expect(driver.ratings.isEmpty && driver.app.screens.count == 1)
    driver.send(.resized(Size(columns: 80, rows: 24)))
    driver.wait(.seconds(1))
    driver.press(.digit(4))
    #expect(driver.ratings.count == 1)
  }

  @Test func whatIsPastedIsWrittenInFull() throws {
    let driver = try Driver.atWork()
    try driver.press("Sök namn")
    driver.send(.input("Margareta von Öberg-Ålund".map { .key(.character($0)) }))
    #expect(driver.screen.contains("Margareta von Öberg-Ålund"))
    // A flood of other keys is still limited.
    driver.press(.escape)
    driver.wait(.seconds(1))
    let keys = (0..<400).map { InputEvent.key(.digit($0 % 2 == 0 ? 1 : 5)) }
    driver.send(.input(keys))
    #expect(driver.journals[.attendance].count <= App.maxPressesPerRead)
  }

  @Test func somebodyErasedElsewhereIsFoundNoMore() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    try driver.press("Sök namn")
    driver.write("kim")
    #expect(driver.screen.contains("Kim Testsson"))
    let person = try #require(driver.app.context.people?.search("kim", limit: 1).first)
    try PersonErasure(DataFolder(driver.folder.path), device: Device(id: "other"))
      .erase(person.id, on: driver.app.context.now.date)
    driver.send(.folderChanged)
    #expect(!driver.screen.contains("Kim Testsson"))
  }

  @Test func aBrokenDocumentOfTheStaffIsNamed() throws {
    let driver = try Driver()
    try driver.addStaff("Anna", .coordinator)
    let bo = try driver.addStaff("Bo", .host)
    let folder = DataFolder(driver.folder.path).path(.staff)
    let member = try StaffDirectory(DataFolder(driver.folder.path)).member(named: "Anna")
    try Data("{ \"id\": ".utf8).write(to: URL(filePath: folder + "/\(member.id).json"))
    driver.readPlace()
    driver.press(.function(10))
    #expect(driver.screen.contains("rätta filen"))
    try driver.press("Bo")
    driver.write(bo)
    #expect(driver.screen.contains("NÄRVARO"))
  }

  @Test func brokenQuestionsAreNamedAndTheOnesBeforeAreAsked() throws {
    let driver = try Driver()
    try driver.addStaff("Anna", .coordinator)
    let data = DataFolder(driver.folder.path)
    try Disk.live.makeFolder(data.path(.questions))
    try Document.save(bytes: Array("{ \"id\": ".utf8), to: data.path(.questions) + "/grund.json")
    driver.readPlace()
    #expect(driver.app.context.questions?.id == "grund")
    driver.press(.function(10))
    #expect(driver.screen.contains("rätta filen"))
    #expect(driver.screen.filter { !$0.isWhitespace }.contains("grund.json"))
    try driver.press("Anna")
    #expect(driver.screen.contains("PIN-KOD FÖR Anna"))
  }

  @Test func whoIsAtWorkStaysWhenTheListOfStaffCannotBeRead() throws {
    let driver = try Driver.atWork()
    try driver.open("Meddelanden")
    try driver.press("Nytt meddelande")
    driver.write("Kaffet är slut")
    let staff = DataFolder(driver.folder.path).path(.staff)
    try FileManager.default.moveItem(atPath: staff, toPath: staff + "-away")
    try Data().write(to: URL(filePath: staff))
    driver.readPlace()
    #expect(driver.app.context.memberError != nil && driver.app.context.staff?.name == "Anna")
    #expect(driver.screen.contains("Kaffet är slut"))
  }

  /// A screen whose first choice changes with time, without anything that has it painted again.
  private struct Changing: Screen {
    enum Action: Sendable { case saved, erased, moved }
    let until: Duration
    var done: [Action] = []

    func page(_ context: Context) -> Page<Action> {
      let saved = Choice<Action>(key: .digit(1), label: "Spara", shape: .tile, action: .saved)
      let moved = Choice<Action>(key: .digit(2), label: "Flytta", shape: .tile, action: .moved)
      let erased = Choice<Action>(key: .digit(1), label: "Radera", shape: .tile, action: .erased)
      let isEarly = context.moment.uptime < until
      return Page(title: "Prov", choices: isEarly ? [saved, moved] : [moved, erased])
    }

    mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
      done.append(action)
      return []
    }
  }

  @Test func aPressDoesWhatStoodOnTheScreenOrNothing() throws {
    func driver() throws -> Driver {
      let driver = try Driver(root: Changing(until: .seconds(1001)))
      driver.wait(.seconds(2))
      #expect(driver.screen.contains("Spara"))
      return driver
    }
    func done(_ driver: Driver) -> [Changing.Action]? {
      (driver.app.screens.last as? Changing)?.done
    }
    let key = try driver()
    key.press(.digit(1))
    #expect(done(key) == [] && key.screen.contains("Radera"))
    key.wait(.seconds(2))
    key.press(.digit(1))
    #expect(done(key) == [.erased])
    // A choice that has only moved is still carried out.
    let moved = try driver()
    moved.press(.digit(2))
    #expect(done(moved) == [.moved])
    let finger = try driver()
    let target = try #require(finger.app.renderedPage.targets.first { $0.choice == 0 })
    let position = Position(column: target.rect.column + 1, row: target.rect.row)
    finger.touch(down: position)
    #expect(done(finger) == [])
  }

  @Test func savingASingleActivityDoesNotSeemToRemoveIt() throws {
    let driver = try Driver.atWork()
    try driver.open("Program")
    try driver.press("fredag 20")
    try driver.press("13:30–15:00  Sov bättre")
    try driver.press("Ändra")
    try driver.goTo("Slutar")
    driver.fill("16")
    driver.press(.function(2))
    #expect(driver.screen.contains("13:30–16:00  Sov bättre"))
    #expect(!driver.screen.contains("finns inte längre"))
  }

  @Test func endingASeriesIsAskedForAndSaidInPeace() throws {
    let driver = try Driver.atWork()
    try driver.open("Program")
    try driver.press("fredag 20")
    try driver.press("15:30–16:30  Språkcafé")
    try driver.press("Avsluta serien här")
    #expect(driver.screen.contains("Ska serien sluta?"))
    #expect(try driver.document("cafe")?["recurrenceRules"] == Fixture.weekly)
    try driver.press("Ja, avsluta serien")
    #expect(driver.screen.contains("Serien är avslutad"))
    #expect(!driver.screen.contains("finns inte längre"))
    driver.press(.function(8))
    #expect(driver.screen.contains("Ändringen är ångrad"))
  }

  @Test func aPageTakesBackWhatWasDoneOnItsOwnKindOnly() throws {
    let driver = try Driver.atWork()
    try driver.open("Meddelanden")
    try driver.press("Nytt meddelande")
    driver.write("Kaffet är slut")
    driver.press(.function(2))
    try driver.open("Program")
    #expect(!driver.screen.contains("F8"))
    driver.press(.function(8))
    try driver.open("Meddelanden")
    #expect(driver.screen.contains("Kaffet är slut"))
    // Nor can the next staff member undo it.
    driver.press(.function(10))
    try driver.unlockAgain()
    try driver.open("Meddelanden")
    #expect(!driver.screen.contains("F8"))
  }

  @Test func whatTheColleagueBeforeHasCountedStays() throws {
    let driver = try Driver.atWork(at: "2026-11-20T13:00:00")
    try driver.press("En kom in")
    for _ in 1...20 {
      driver.wait(.seconds(100))
      driver.press(.digit(4))
    }
    try driver.press("Ångra senaste")
    #expect(driver.screen.contains("Inget att ångra"))
    #expect(driver.arrivals.count == 1)
  }

  @Test func aLongLogIsScrolledFromTheFirstPress() throws {
    let driver = try Driver(at: "2026-11-20T13:20:10")
    let pin = try driver.addStaff("Anna", .coordinator)
    var writer = JournalWriter(root: driver.folder.path, device: "kiosk")
    let events = (1...60).map {
      AuditEvent(
        by: "kiosk", action: .purge, count: $0, time: driver.moment.wall.addingTimeInterval(-60))
    }
    try writer.append(
      events.map { $0.journalEvent(id: UUID()) }, to: .audit, on: driver.app.context.now.date)
    try driver.unlock("Anna", pin: pin)
    try driver.open("Logg")
    #expect(driver.screen.contains("(60)"))
    driver.press(.down, .down)
    #expect(!driver.screen.contains("(60)") && driver.screen.contains("▲ 2"))
    driver.press(.pageDown)
    #expect(driver.screen.contains("▲ 7"))
  }
}
