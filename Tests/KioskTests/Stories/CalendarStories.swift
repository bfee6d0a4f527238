import Foundation
import KioskModel
import TerminalUI
import Testing

@testable import Kiosk

/// Imported activities that a form cannot make, and importing again what staff have changed.
@Suite struct CalendarStories {
  @Test func whatGoesOnForDaysSaysUntilWhenAndStandsLast() throws {
    let exhibition = Fixture.activity(
      "art", "Konst i foajén", "2026-11-16T08:00:00", "P25DT9H", room: "Foajén")
    let driver = try Driver(
      at: "2026-11-20T13:45:00", place: try Fixture.place([exhibition, Fixture.lecture]))
    let screen = driver.screen
    #expect(screen.contains("till 11 december"))
    #expect(!screen.contains("08:00–17:00"))
    let lecture = try #require(screen.range(of: "Sov bättre"))
    let art = try #require(screen.range(of: "Konst i foajén"))
    #expect(lecture.lowerBound < art.lowerBound)
    // Only the lecture is shown as current.
    #expect(screen.components(separatedBy: "PÅGÅR").count == 2)
  }

  @Test func whatIsNotCertainSaysSoInWords() throws {
    var walk = Fixture.activity(
      "maybe", "Kanske", "2026-11-20T16:00:00", "PT1H", room: "Salen")
    walk["status"] = "tentative"
    let driver = try Driver(at: "2026-11-20T12:00:00", place: try Fixture.place([walk]))
    #expect(driver.screen.contains("preliminärt"))
    try driver.press("Veckan")
    #expect(driver.screen.contains("16:00 preliminärt"))
  }

  private func calendar(
    _ title: String, _ room: String = "Salen", on day: String = "20261121"
  ) -> [UInt8] {
    Array(
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Prov//SV", "BEGIN:VEVENT", "UID:sang",
        "DTSTAMP:20261101T120000Z", "DTSTART;TZID=Europe/Stockholm:\(day)T140000",
        "DURATION:PT1H", "SUMMARY:\(title)", "LOCATION:\(room)", "ORGANIZER;CN=Kim Prov:mailto:k@x",
        "END:VEVENT", "END:VCALENDAR", "",
      ].joined(separator: "\r\n").utf8)
  }

  private func put(_ bytes: [UInt8], _ driver: Driver) throws {
    let folder = DataFolder(driver.folder.path).calendarFiles
    try Disk.live.makeFolder(folder)
    try Document.save(bytes: bytes, to: folder + "/maj.ics")
  }

  private func look(_ driver: Driver) throws {
    try driver.open("Program")
    try driver.press("Mer")
    try driver.press("Läs in kalender")
  }

  @Test func whatBothHaveChangedIsAskedAndOursStaysUnlessTheFilesIsChosen() throws {
    let driver = try Driver.atWork(at: "2026-11-20T09:00:10")
    try put(calendar("Allsång"), driver)
    try look(driver)
    try driver.press("maj.ics")
    #expect(driver.screen.contains("Ta med arrangörernas namn"))
    try driver.press("Läs in")
    // Staff rename it, and the calendar does so too.
    var document = try #require(try driver.document("sang"))
    #expect(document["participants"] == nil)
    document["title"] = "Sång"
    try Document.save(
      document, to: DataFolder(driver.folder.path).path(.programme, of: "sang"))
    driver.readPlace()
    try put(calendar("Vårsång", "Köket"), driver)
    try look(driver)
    #expect(driver.screen.contains("maj.ics"))
    #expect(driver.screen.contains("1 nya, 0 ändrade"))
    try driver.press("maj.ics")
    try expectSnapshot(driver.screen, "calendar-clash-80x24")
    #expect(driver.screen.contains("båda har ändrat") && driver.screen.contains("namnet"))
    try driver.press("Läs in")
    #expect(try driver.document("sang")?["title"] == "Sång")
    try look(driver)
    try driver.press("maj.ics")
    try driver.press("Svara på krockarna")
    try expectSnapshot(driver.screen, "clash-80x24")
    try driver.press("Filens gäller")
    #expect(driver.screen.contains("filens gäller"))
    try driver.press("Läs in")
    #expect(try driver.document("sang")?["title"] == "Vårsång")
  }

  /// A calendar was taken in; then staff and the calendar have both changed name and place.
  private func atTwoClashes() throws -> Driver {
    let driver = try Driver.atWork(at: "2026-11-20T09:00:10")
    try put(calendar("Allsång"), driver)
    try look(driver)
    try driver.press("maj.ics")
    try driver.press("Läs in")
    var document = try #require(try driver.document("sang"))
    document["title"] = "Sång"
    document["locations"] = ["1": ["@type": "Location", "name": "Torget"]]
    try Document.save(
      document, to: DataFolder(driver.folder.path).path(.programme, of: "sang"))
    driver.readPlace()
    try put(calendar("Vårsång", "Köket"), driver)
    try look(driver)
    try driver.press("maj.ics")
    try driver.press("Svara på krockarna")
    return driver
  }

  private func said(_ driver: Driver) throws -> [String?] {
    let sang = try Activity(#require(try driver.document("sang")))
    return [sang.title, sang.rooms.first]
  }

  @Test func eachClashHasItsOwnAnswer() throws {
    let driver = try atTwoClashes()
    #expect(driver.screen.contains("KROCK 1 AV 2") && driver.screen.contains("platsen"))
    #expect(driver.screen.contains("Torget") && driver.screen.contains("Köket"))
    try driver.press("Vårt gäller")
    #expect(driver.screen.contains("KROCK 2 AV 2") && driver.screen.contains("Vårsång"))
    try driver.press("Filens gäller")
    try driver.press("Ändra svaren på krockarna")
    #expect(driver.screen.contains("✓ Vårt gäller"))
    driver.press(.escape)
    try driver.press("Läs in")
    #expect(try said(driver) == ["Vårsång", "Torget"])
  }

  @Test func aClashLeftOpenKeepsOursAndIsToldAsOpen() throws {
    let driver = try atTwoClashes()
    try driver.press("Svara senare")
    try driver.press("Filens gäller")
    #expect(driver.screen.contains("1 sak har ni ändrat här"))
    try driver.press("Läs in")
    #expect(try said(driver) == ["Vårsång", "Torget"])
    try look(driver)
    #expect(driver.screen.contains("1 krock"))
  }

  @Test(arguments: [
    ("Vårt gäller i alla", "Sång", "Torget"), ("Filens gäller i alla", "Vårsång", "Köket"),
  ])
  func oneKeyAnswersAll(label: String, title: String, room: String) throws {
    let driver = try atTwoClashes()
    try driver.press(label)
    #expect(!driver.screen.contains("ni ändrat här"))
    try driver.press("Läs in")
    #expect(try said(driver) == [title, room])
  }

  @Test func answersWaitForWhoeverGaveThem() throws {
    let driver = try atTwoClashes()
    try driver.press("Vårt gäller")
    driver.press(.escape)
    driver.wait(.seconds(2))
    driver.press(.escape)
    #expect(driver.screen.contains("Släng det"))
  }

  @Test func staffSayWhichKindACategoryStandsFor() throws {
    let driver = try Driver.atWork(at: "2026-11-20T09:00:10")
    let lines = String(decoding: calendar("Syjunta"), as: UTF8.self)
    try put(
      Array(lines.replacing("UID:sang", with: "CATEGORIES:Handarbete\r\nUID:sang").utf8), driver)
    try look(driver)
    try driver.press("Kategorier")
    #expect(driver.screen.contains("Inga kategorier har kommit"))
    driver.press(.escape)
    try driver.press("maj.ics")
    try driver.press("Läs in")
    try look(driver)
    try driver.press("Kategorier")
    try expectSnapshot(driver.screen, "categories-80x24")
    try driver.press("Handarbete")
    try expectSnapshot(driver.screen, "category-80x24")
    try driver.press("Träffas")
    #expect(driver.screen.contains("1 aktivitet har fått den nya typen"))
    #expect(driver.screen.contains("Träffas · ert val · 1 aktivitet"))
    #expect(try driver.document("sang")?["motesplats.example:kind"] == "social")
    driver.press(.function(8))
    #expect(driver.screen.contains("ingen typ än · 1 aktivitet"))
    #expect(try driver.document("sang")?["motesplats.example:kind"] == nil)
    driver.press(.function(9))
    try driver.press("Ta bort ert val")
    #expect(driver.screen.contains("ingen typ än · 1 aktivitet"))
    #expect(driver.audit == ["unlock", "edit", "edit", "edit", "edit", "edit"])
  }

  @Test func aNewerFileIsTakenInWhenTheFolderIsRead() throws {
    let driver = try Driver.atWork()
    // The clock by which the folder is read is the machine's own.
    try put(calendar("Allsång", on: "20400120"), driver)
    try look(driver)
    try driver.press("maj.ics")
    try driver.press("Läs in")
    try put(calendar("Vårsång", on: "20400120"), driver)
    let clients = Clients.live(
      DataFolder(driver.folder.path), assets: try Fixture.assets(),
      device: OwnDevice(fixed: "kiosk"))
    let activities = try clients.readPlace().place.activities.values.values
    #expect(activities.first { $0.uid == "sang" }?.title == "Vårsång")
  }
}
