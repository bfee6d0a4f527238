import Foundation
import KioskModel
import ModelSupport
import Testing

@testable import Kiosk
@testable import TerminalUI

/// The sections of the staff menu for a coordinator: messages, settings, people, staff, audit log,
/// data.
@Suite struct StaffRoomStories {
  @Test func whenTheLastPageOfNamesEmptiesTheOneBeforeIsShown() throws {
    let driver = try Driver.atWork()
    for name in ["Bo", "Cai", "Dag", "Eli", "Fia", "Gun"] { try driver.addStaff(name, .host) }
    try driver.open("Personal och PIN")
    try driver.press("Fler namn")
    #expect(driver.screen.contains("Gun") && !driver.screen.contains("Bo"))
    let room = StaffDirectory(DataFolder(driver.folder.path))
    try room.remove(room.member(named: "Gun").id)
    driver.readPlace()
    #expect(driver.screen.contains("Bo") && driver.screen.contains("Fia"))
  }

  @Test func aHostSeesNoMoreThanTheirWork() throws {
    let host = try Driver.atWork(role: .host)
    host.press(.digit(0))
    try expectSnapshot(host.screen, "staff-menu-host-80x24")
    #expect(!host.app.page.choices.contains { $0.label == "Personal och PIN" })
    let coordinator = try Driver.atWork()
    coordinator.press(.digit(0))
    try expectSnapshot(coordinator.screen, "staff-menu-80x24")
    coordinator.send(.resized(Size(columns: 120, rows: 33)))
    try expectSnapshot(coordinator.screen, "staff-menu-120x33")
    coordinator.send(.resized(Size(columns: 30, rows: 8)))
    try expectSnapshot(coordinator.screen, "staff-menu-30x8")
  }

  @Test func aMessageIsPreviewedAndThenOnEveryPage() throws {
    let driver = try Driver.atWork()
    try driver.open("Meddelanden")
    #expect(driver.screen.contains("Inga meddelanden"))
    try driver.press("Nytt meddelande")
    driver.write("Vi har stängt på fredag")
    try expectSnapshot(driver.screen, "notice-form-80x24")
    try driver.goTo("Till och med")
    driver.fill("1/1")
    driver.press(.function(2))
    #expect(driver.screen.contains("Vi har stängt på fredag"))
    try expectSnapshot(driver.screen, "messages-80x24")
    driver.press(.function(8))
    #expect(driver.screen.contains("Inga meddelanden"))
    driver.press(.function(9))
    driver.press(.function(10))
    #expect(driver.screen.contains("Vi har stängt på fredag (Mötesplats Hälsa)"))
    try driver.unlockAgain()
    try driver.open("Meddelanden")
    driver.press(.digit(1), .function(4))
    #expect(driver.screen.contains("Inga meddelanden"))
  }

  @Test func aMessageWithoutWordsOrDaysIsNotSaved() throws {
    let driver = try Driver.atWork()
    try driver.open("Meddelanden")
    try driver.press("Nytt meddelande")
    try driver.goTo("Till och med")
    driver.fill("i går")
    driver.press(.function(2))
    #expect(driver.screen.contains("! Fyll i det här"))
    #expect(driver.screen.contains("! Skriv som 27/11"))
    #expect(driver.audit == ["unlock"])
  }

  @Test func settingsAreCheckedPreviewedAndInForceAtOnce() throws {
    let driver = try Driver.atWork()
    try driver.open("Inställningar")
    driver.fill("Träffpunkten")
    #expect(driver.screen.contains("Överst på skärmen: Träffpunkten · Torvalla"))
    #expect(driver.screen.contains("Svenska, Lätt svenska, English"))
    try driver.goTo("Frågor")
    driver.fill("egna")
    try driver.goTo("Spara namn i")
    driver.fill("9999")
    driver.press(.function(2))
    #expect(driver.screen.contains("\"egna\" finns inte i kiosken"))
    try expectSnapshot(driver.screen, "settings-errors-80x24")
    // One mistake is enough.
    try driver.goTo("Spara namn i")
    driver.fill("60")
    driver.press(.function(2))
    #expect(driver.screen.contains("\"egna\" finns inte i kiosken"))
    #expect(driver.audit == ["unlock"])
    try driver.goTo("Frågor")
    driver.fill("grund")
    try driver.goTo("Spara namn i")
    driver.fill("60")
    driver.press(.function(2))
    let site = try MeetingPlace(DataFolder(driver.folder.path)).site
    #expect(site.name == "Träffpunkten" && site.languages.count == 3)
    #expect(site.retentionDays == 60)
    #expect(driver.audit == ["unlock", "settings"])
    driver.press(.function(10))
    #expect(driver.screen.contains("Träffpunkten · Torvalla"))
  }

  @Test(arguments: [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24)])
  func noWordOfTheSettingsIsCut(size: Size) throws {
    let driver = try Driver.atWork(size: size) {
      $0["languages"] = .strings(LocaleTests.languages)
    }
    try driver.open("Inställningar")
    for _ in 1...9 {
      let layoutProblems = driver.app.renderedPage.canvas.layoutProblems
      #expect(layoutProblems.isEmpty, "\(layoutProblems)\n\(driver.screen)")
      driver.press(.down)
    }
  }

  @Test func keepingNamesLongerNeedsAReason() throws {
    let driver = try Driver.atWork()
    try driver.open("Inställningar")
    try driver.goTo("Spara namn i")
    driver.fill("365")
    driver.press(.function(2))
    #expect(driver.screen.contains("INSTÄLLNINGAR"))
    try driver.goTo("Syfte")
    driver.fill("Studie om ensamhet, dnr 12")
    driver.press(.function(2))
    #expect(try MeetingPlace(DataFolder(driver.folder.path)).site.retentionDays == 365)
  }

  @Test func somebodyIsTakenOnAndUnlocksWithThePINThatWasShown() throws {
    let driver = try Driver.atWork()
    try driver.open("Personal och PIN")
    try expectSnapshot(driver.screen, "staff-list-80x24")
    try driver.press("Ny i personalen")
    driver.write("Bo")
    try expectSnapshot(driver.screen, "staff-new-80x24")
    driver.press(.function(2))
    // The first line has the date and the time.
    let pin = driver.screen.split(separator: "\n").dropFirst().map { $0.filter(\.isNumber) }
      .first { $0.count == 6 }
    try expectSnapshot(
      driver.screen.replacing(#/\d( +\d){5}/#, with: "1 2 3 4 5 6"), "staff-pin-80x24")
    #expect(driver.app.context.members.map(\.name) == ["Anna"])
    try driver.press("Jag har skrivit upp koden")
    #expect(driver.screen.contains("Bo"))
    #expect(driver.screen.contains("Den nya koden gäller nu"))
    driver.press(.function(10))
    driver.wait(.seconds(2))
    try driver.unlock("Bo", pin: #require(pin))
    #expect(driver.screen.contains("PERSONAL · Bo"))
    #expect(driver.audit == ["unlock", "staff", "lock", "unlock"])
    #expect(driver.journals[.audit].allSatisfy { !"\($0.content)".contains(pin ?? "-") })
  }

  @Test func aPINThatWasNotWrittenDownDoesNotApply() throws {
    let driver = try Driver.atWork()
    let folder = DataFolder(driver.folder.path)
    let before = try StaffDirectory(folder).member(named: "Anna")
    try driver.follow(["Personal och PIN", "Anna", "Ge en ny PIN-kod"])
    #expect(driver.screen.contains("Skriv upp koden nu"))
    driver.press(.function(10))
    #expect(try StaffDirectory(folder).member(named: "Anna").pinHash == before.pinHash)
    #expect(driver.audit == ["unlock", "lock"])
  }

  @Test func theSameNameTwiceIsRefusedInWords() throws {
    let driver = try Driver.atWork()
    try driver.open("Personal och PIN")
    try driver.press("Ny i personalen")
    driver.write("anna")
    driver.press(.function(2))
    #expect(driver.screen.contains("det finns redan någon som heter anna"))
    try expectSnapshot(driver.screen, "staff-name-taken-80x24")
  }

  @Test func theLastCoordinatorCannotBeRemovedAndAHostCan() throws {
    let driver = try Driver.atWork()
    try driver.addStaff("Bo", .host)
    try driver.open("Personal och PIN")
    try driver.press("Anna")
    try driver.press("Ta bort")
    try driver.press("Ja, ta bort")
    #expect(driver.screen.contains("minst en samordnare"))
    try driver.open("Personal och PIN")
    try driver.press("Bo")
    try expectSnapshot(driver.screen, "staff-member-80x24")
    try driver.press("Ta bort")
    try driver.press("Ja, ta bort")
    #expect(driver.app.context.members.map(\.name) == ["Anna"])
  }

  @Test func aNewPINOfOnesOwnIsTypedTwiceAndNotObvious() throws {
    let driver = try Driver.atWork()
    try driver.open("Personal och PIN")
    try driver.press("Byt min PIN-kod")
    try expectSnapshot(driver.screen, "own-pin-80x24")
    driver.write("123456123456")
    #expect(driver.screen.contains("för lätt att gissa"))
    driver.write("271953271954")
    #expect(driver.screen.contains("Koderna var olika"))
    driver.write("271953271953")
    #expect(driver.screen.contains("Den nya koden gäller"))
    driver.press(.function(10))
    driver.wait(.seconds(2))
    try driver.unlock("Anna", pin: "271953")
    #expect(driver.screen.contains("NÄRVARO"))
  }

  @Test func aPersonIsShownAndErasedAndFoundNoMore() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson", "Kia Provsson"])
    try driver.press("Sök namn")
    driver.write("kim")
    driver.press(.digit(1))
    try driver.open("Personer")
    try expectSnapshot(driver.screen, "people-80x24")
    driver.write("ki")
    #expect(driver.screen.contains("Kia") && driver.screen.contains("Kim"))
    try driver.press("Kim Testsson")
    #expect(driver.screen.contains("Nummer hos oss"))
    try driver.press("Radera för gott")
    #expect(driver.screen.contains("Det går inte att ångra"))
    driver.press(.digit(1))
    #expect(driver.screen.contains("Kim"))
    try driver.press("Ja, radera för gott")
    #expect(driver.screen.contains("Raderat."))
    driver.write("ki")
    #expect(driver.screen.contains("Kia") && !driver.screen.contains("Kim"))
    #expect(driver.arrivals.count == 1)
    let erased = try #require(driver.journals[.audit].last)
    #expect(erased.type == "erase" && erased.content["subject"] == nil)
  }

  @Test func anErasureNamesTheKiosksThatFollow() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    let root = driver.folder.path
    let event = JournalEvent(id: UUID(), type: "t", content: [:])
    for kiosk in ["cafeet", "entren"] {
      var writer = JournalWriter(root: root, device: kiosk)
      try writer.append([event], to: .feedback, on: driver.app.context.now.date)
    }
    try driver.open("Personer")
    driver.write("kim")
    try driver.press("Kim Testsson")
    try driver.press("Radera för gott")
    driver.wait(.seconds(1))
    try driver.press("Ja, radera för gott")
    try expectSnapshot(driver.screen, "people-followers-80x24")
    // One of them has obeyed since.
    try TombstoneEnforcement(DataFolder(root), device: Device(id: "cafeet"))
      .run(on: driver.app.context.now.date)
    driver.send(.folderChanged)
    #expect(driver.screen.contains("Raderat."))
  }

  @Test func whatAnotherKioskErasesGoesFromThisOnesJournals() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    driver.keepsJournals = true
    try driver.press("Sök namn")
    driver.write("kim")
    driver.press(.digit(1))
    let person = try #require(driver.arrivals.last?.content["person"]?.stringValue)
    let folder = DataFolder(driver.folder.path)
    let today = driver.app.context.now.date
    try PersonErasure(folder, device: Device(id: "other")).erase(person, on: today)
    let journal = Journal(root: folder.root)
    #expect(try journal.read(.attendance, on: today).records.last?.content["person"] != nil)
    driver.send(.folderChanged)
    #expect(try journal.read(.attendance, on: today).records.last?.content["person"] == nil)
    #expect(driver.audit.last == "purge")
  }

  @Test func theLogTellsWhatWasDoneWithoutNamesOfVisitors() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    try driver.open("Logg")
    #expect(driver.screen.contains("LOGG"))
    for event in driver.journals[.audit] {
      #expect(!"\(event.content)".contains("Kim"))
    }
    try driver.open("Data")
    try driver.press("Kontrollera")
    #expect(driver.screen.contains("Allt är helt"))
    try expectSnapshot(driver.screen, "data-80x24")
  }

  @Test func theDataPageSaysHowTheKiosksAre() throws {
    let driver = try Driver.atWork()
    let today = driver.app.context.now.date
    var own = JournalWriter(root: driver.folder.path, device: "kiosk")
    var other = JournalWriter(root: driver.folder.path, device: "entrance")
    for age in 0...8 {
      let event = FeedbackEvent.retract(event: "a").journalEvent(id: .random())
      try own.append([event], to: .feedback, on: today - age)
      if age > 4 { try other.append([event], to: .feedback, on: today - age) }
    }
    driver.machine.kiosk.unsaved = 2
    try driver.open("Data")
    #expect(driver.screen.contains("!! 2 tryckningar är inte sparade"))
    #expect(driver.screen.contains("! Inget har kommit från entrance sedan 2026-11-15, 4 dagar."))
    try expectSnapshot(driver.screen, "data-status-80x24")
    driver.send(.resized(Size(columns: 60, rows: 18)))
    try expectSnapshot(driver.screen, "data-status-60x18")
  }

  @Test func theDaysUpkeepRunsAtTheStartAndAtMidnight() throws {
    let driver = try Driver(at: "2026-11-20T23:50:00")
    try driver.makeFolder { $0["retentionDays"] = 30 }
    // Journals of the days before, so that the clock counts as plausible.
    var writer = JournalWriter(root: driver.folder.path, device: "kiosk")
    for age in 1...5 {
      try writer.append(
        [FeedbackEvent.retract(event: "a").journalEvent(id: .random())], to: .feedback,
        on: driver.app.context.now.date - age)
    }
    let people = PeopleFolder(DataFolder(driver.folder.path))
    let first = try #require(LocalDate("2026-10-21"))
    for day in [first, first + 1, first + 2] {
      _ = try people.add(name: "Kim", consent: Person.Consent(date: day, textVersion: "1"))
    }
    #expect(people.read().values.count == 3)
    driver.wait(.seconds(20 * 60))
    // Thirty days before 21 November is 22 October.
    #expect(people.read().values.count == 2)
    #expect(driver.audit == ["purge"])
    driver.wait(.seconds(24 * 3600))
    #expect(people.read().values.count == 1)
  }

  @Test func staffAreToldThatTheClockCannotBeRight() throws {
    let driver = try Driver.atWork()
    var writer = JournalWriter(root: driver.folder.path, device: "kiosk")
    for age in 400...410 {
      try writer.append(
        [FeedbackEvent.retract(event: "a").journalEvent(id: .random())], to: .feedback,
        on: driver.app.context.now.date - age)
    }
    driver.wait(.seconds(61))
    #expect(driver.screen.contains("Stämmer klockan? Kiosken användes senast 16 oktober 2025."))
    driver.press(.function(10))
    #expect(!driver.screen.contains("Stämmer klockan?"))
  }

  @Test func staffAreToldThatTheKioskHasANewID() throws {
    let driver = try Driver.atWork()
    let folder = DataFolder(driver.folder.path)
    func start(_ fingerprint: String) throws {
      let machine = Machine(name: "kiosk", fingerprint: fingerprint, derivedID: "kiosk")
      let own = try OwnDevice.open(folder, machine: machine, today: driver.app.context.now.date)
      driver.send(
        .placeRead(
          PlaceReading(
            place: driver.app.context.place, members: driver.app.context.members,
            device: own.device)))
    }
    let warning = "En annan maskin hade samma id som den här kiosken"
    try start("aaaa")
    #expect(!driver.screen.contains(warning))
    try start("bbbb")
    #expect(driver.screen.contains(warning))
    try driver.open("Data")
    try driver.press("Kontrollera")
    #expect(driver.screen.contains("Disken är kopierad från en annan maskin"))
    driver.press(.function(10))
    #expect(!driver.screen.contains(warning))
  }
}

extension Driver {
  /// Anna unlocks the kiosk again.
  func unlockAgain() throws {
    wait(.seconds(2))
    let room = StaffDirectory(DataFolder(folder.path))
    let member = try room.member(named: "Anna")
    let pin = try room.resetPIN(of: member.id, on: app.context.now.date)
    readPlace()
    try unlock("Anna", pin: pin.digits)
  }

  @Test func whoeverIsRemovedIsLockedOutAtOnce() throws {
    let driver = try Driver.atWork()
    let folder = DataFolder(driver.folder.path)
    let anna = try StaffDirectory(folder).member(named: "Anna")
    #expect(driver.app.context.staff?.id == anna.id)
    try Disk.live.remove(folder.path(.staff, of: anna.id))
    driver.readPlace()
    #expect(driver.app.context.staff == nil && driver.app.navigation.isAtRoot)
  }

  @Test func theLogSaysWhoHasDoneIt() throws {
    let driver = try Driver.atWork()
    let anna = try StaffDirectory(DataFolder(driver.folder.path)).member(named: "Anna")
    try driver.open("Inställningar")
    driver.fill("Träffpunkten")
    driver.press(.function(2))
    #expect(driver.audit == ["unlock", "settings"])
    #expect(
      driver.journals[.audit].allSatisfy { $0.content["by"] == .string(anna.id) })
  }
}
