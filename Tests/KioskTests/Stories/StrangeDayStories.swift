import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Entries under a date that cannot be right are kept, and a coordinator is told.
@Suite struct StrangeDayStories {
  @Test func theMenuAndTheDataPageTellOfThem() throws {
    let driver = try Driver(at: "2026-11-20T12:30:00")
    try driver.makeFolder()
    let today = try #require(LocalDate("2026-11-20"))
    var writer = JournalWriter(root: driver.folder.path, device: "kiosk")
    let rating = FeedbackEvent.rating(Rating(session: nil, score: 4, language: "sv", hour: 12))
    for day in (1...9).map({ today - $0 }) + [today - 2700, today + 30] {
      try writer.append([rating.journalEvent(id: .random())], to: .feedback, on: day)
    }
    try driver.unlock("Anna", pin: driver.addStaff("Anna", .coordinator))
    driver.wait(.seconds(61))
    driver.press(.escape)
    #expect(driver.screen.contains("2 dagar kan inte"))
    try driver.open("Data")
    #expect(driver.screen.contains("Dagen \(today - 2700) kan inte stämma"))
    #expect(driver.screen.contains("Dagen \(today + 30) kan inte stämma"))
    #expect(try Journal(root: driver.folder.path).allParts().count == 11)
  }
}
