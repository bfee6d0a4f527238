import KioskModel
import ModelSupport
import Testing

@testable import Kiosk
@testable import TerminalUI

/// What visitors have said stands on the disk without minute and order once the day is over.
@Suite struct ClosedDayStories {
  private let friday = JournalSamples.day

  /// A kiosk in the night after some evenings, and what it has written.
  private func kiosk(_ more: [JSONObject] = []) throws -> Driver {
    let driver = try Driver(at: "2026-11-20T23:50:00")
    try driver.makeFolder()
    for document in more {
      let activity = try Activity(document)
      try Document.save(
        document, to: DataFolder(driver.folder.path).path(.programme, of: activity.uid))
    }
    driver.readPlace()
    var writer = JournalWriter(root: driver.folder.path, device: "kiosk")
    for age in 0...2 {
      for score in 1...5 {
        let rating = Rating(session: nil, score: score, language: "sv", hour: 20)
        try writer.append(
          [FeedbackEvent.rating(rating).journalEvent(id: .random())], to: .feedback,
          on: friday - age)
      }
    }
    return driver
  }

  private func isClosed(_ driver: Driver, _ day: LocalDate) throws -> Bool {
    let file = driver.folder.path + "/" + JournalSamples.file(device: "kiosk", day: day)
    let ids = JournalReading(try Disk.live.read(file)).records.map(\.id)
    let evening = (day.dayNumber * 1440 + 21 * 60 + 59) * 60_000_000_000
    return ids == ids.sorted() && Disk.live.stamp(file)?.modified == evening
  }

  @Test func aDayIsClosedAtTheStartAndAtMidnight() throws {
    let driver = try kiosk()
    driver.wait(.seconds(61))
    #expect(try isClosed(driver, friday - 2) && isClosed(driver, friday - 1))
    #expect(try !isClosed(driver, friday))
    driver.wait(.seconds(8 * 60))
    #expect(try !isClosed(driver, friday))
    driver.wait(.seconds(3 * 60))
    #expect(try isClosed(driver, friday))
    // Nobody has done anything, and nobody is told.
    #expect(driver.audit.isEmpty)
  }

  @Test func aDayStaysOpenAsLongAsItsEveningCanBeRated() throws {
    let evening = Fixture.activity(
      "evening", "Kvällsfika", "2026-11-20T21:00:00", "PT2H30M", room: "Caféet")
    // An exhibition can be rated for weeks, and keeps no day open.
    let exhibition = Fixture.activity(
      "art", "Utställning", "2026-11-02T10:00:00", "P60D", room: "Hallen")
    let driver = try kiosk([evening, exhibition])
    driver.wait(.seconds(61))
    #expect(try isClosed(driver, friday - 1))
    driver.wait(.seconds(95 * 60))
    #expect(driver.app.context.now.clock == "01:26")
    #expect(try !isClosed(driver, friday))
    driver.wait(.seconds(6 * 60))
    #expect(try isClosed(driver, friday))
  }

  /// The ties to a named person are in attendance alone.
  @Test func whatANamedVisitorSaysIsNotTiedToThem() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    try driver.press("Sök namn")
    driver.write("kim")
    driver.press(.digit(1))
    let person = try #require(driver.arrivals.first?.content["person"]?.stringValue)
    driver.press(.function(10))
    driver.wait(.seconds(4))
    driver.press(.digit(5))
    driver.wait(.seconds(2))
    let question = try #require(driver.app.page.choices.first { $0.shape == .answer })
    driver.press(question.key)
    driver.wait(.seconds(30))
    driver.press(.digit(8), .digit(1))
    driver.wait(.seconds(30))
    #expect(Set(driver.journal.map(\.type)).isSuperset(of: ["rating", "answer", "wish"]))
    let said = driver.journal.map { JSONWriter.line(.object($0.content)) }.joined()
    let known =
      [person] + driver.app.context.members.map(\.id)
      + (driver.journals[.attendance] + driver.journals[.audit]).map(\.id)
    #expect(known.count > 3)
    for id in known {
      #expect(!String(decoding: said, as: UTF8.self).contains(id))
      #expect(!driver.journal.map(\.id).contains(id))
    }
  }
}
