import Foundation
import KioskModel
import Testing

@testable import Kiosk

/// What calendars bring that a form does not make, and importing again what staff have changed.
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
    // What is on is the lecture alone.
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

  private func calendar(_ title: String, _ room: String = "Salen") -> [UInt8] {
    Array(
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Prov//SV", "BEGIN:VEVENT", "UID:sang",
        "DTSTAMP:20261101T120000Z", "DTSTART;TZID=Europe/Stockholm:20261121T140000",
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
    // Staff rename it, and so does the calendar.
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
    #expect(driver.screen.contains("båda har ändrat namnet i Sång"))
    try driver.press("Läs in")
    #expect(try driver.document("sang")?["title"] == "Sång")
    try look(driver)
    try driver.press("maj.ics")
    try driver.press("Låt filen gälla där båda har ändrat")
    try driver.press("Läs in")
    #expect(try driver.document("sang")?["title"] == "Vårsång")
  }
}
