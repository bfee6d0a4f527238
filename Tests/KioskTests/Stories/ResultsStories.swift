import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Coordinators look at the results.
@Suite struct ResultsStories {
  /// A coordinator on Friday 20 November, after ten weeks of rated walks and cafés.
  private func atWork(at time: String = "2026-11-20T12:30:00") throws -> Driver {
    let driver = try Driver.atWork(at: time)
    var writer = JournalWriter(root: driver.folder.path, device: "kiosk")
    for week in 0..<10 {
      let day = try #require(LocalDate("2026-11-20")) - 7 * week
      let walk = try #require(Session.ID("walk/\(day)T10:00:00"))
      let cafe = try #require(Session.ID("cafe/\(day)T15:30:00"))
      var events: [JournalEvent] = []
      for number in 0..<(week > 7 ? 40 : 12) {
        let isWalk = number % 6 != 5
        let rating = Rating(
          session: isWalk ? walk : cafe, score: week > 7 ? 3 : 4 + number % 2,
          language: number % 4 == 0 ? "en" : "sv", hour: isWalk ? 11 : 16)
        let line = FeedbackEvent.rating(rating).journalEvent(id: UUID())
        events.append(line)
        if number < 6 {
          let answer = Answer(
            rating: line.id, set: "grund/1", question: "mattered",
            choice: number < 4 ? "people" : "calm")
          events.append(FeedbackEvent.answer(answer).journalEvent(id: UUID()))
        }
      }
      // Sessions later today have no ratings.
      if week == 0 {
        events.removeAll { $0.content["session"]?.stringValue?.hasPrefix("cafe") == true }
      }
      try writer.append(events, to: .feedback, on: day)
      let arrivals = (0..<20).map { number in
        AttendanceEvent.arrival(
          Arrival(session: walk, time: driver.moment.wall, isFirstVisit: number == 0)
        ).journalEvent(id: UUID())
      }
      try writer.append(arrivals, to: .attendance, on: day)
    }
    try driver.open("Resultat")
    return driver
  }

  @Test func theOverviewSaysWhatChangedAndWhetherItIsChance() throws {
    let driver = try atWork()
    try expectSnapshot(driver.screen, "results-80x24")
    let read = driver.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(read.contains("för få svar eller tillfällen"))
    driver.send(.resized(Size(columns: 120, rows: 33)))
    try expectSnapshot(driver.screen, "results-120x33")
  }

  @Test func whatCouldNotBeReadIsSaidBesideTheFigures() throws {
    let driver = try atWork()
    let day = try #require(LocalDate("2026-10-16"))
    let path = JournalPath(device: "kiosk", day: day, stream: .feedback)
    let file = driver.folder.path + "/" + path.folder + "/" + path.name
    var bytes = try Disk.live.read(file)
    bytes[20] ^= 1
    try Disk.live.remove(file)
    try Document.save(bytes: bytes, to: file)
    try driver.press("Tillbaka")
    try driver.open("Resultat")
    let read = driver.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(read.contains("1 rad i journalerna är skadad och räknas inte; kör kiosk check."))
  }

  @Test func everyDivisionIsReachedAndSmallGroupsAreNotShown() throws {
    let driver = try atWork()
    for _ in 1...4 { try driver.press("Nästa") }
    try expectSnapshot(driver.screen, "results-activity-80x24")
    var seen: Set<String> = []
    for _ in 1...20 {
      let title = driver.screen.split(separator: "\n")[1].split(separator: "  ")[0]
      if !seen.insert(String(title)).inserted { break }
      try driver.press("Nästa")
    }
    for title in ["Aktivitet", "Typ", "Ålder", "Skärmens språk", "Frågorna", "Översikt"] {
      #expect(seen.contains { $0.contains(title) }, "\(title) of \(seen)")
    }
    for _ in 1...5 { try driver.press("Förra") }
    #expect(driver.screen.contains("Vad betydde mest"))
  }

  @Test func theSessionsOfTodayAreThereTheSameAfternoon() throws {
    // The walk is over at eleven, and can be rated until one.
    let early = try atWork()
    try early.press("Välj")
    for _ in 1...3 { try early.press("Period") }
    try early.press("Visa resultat")
    #expect(early.screen.contains("två timmar efter"))
    let driver = try atWork(at: "2026-11-20T13:30:00")
    try driver.press("Välj")
    for _ in 1...3 { try driver.press("Period") }
    try driver.press("Visa resultat")
    #expect(driver.screen.contains("Idag, tillfällen som är över"))
    #expect(driver.screen.contains("10:00 Stavgång för alla"))
    try expectSnapshot(driver.screen, "results-today-80x24")
    // Beside the report of its week it discloses the other session of its activity.
    #expect(!driver.screen.contains("Index"))
  }

  @Test func thePeriodIsToldInSentences() throws {
    let driver = try atWork()
    for _ in 1...3 { try driver.press("Nästa") }
    try expectSnapshot(driver.screen, "results-summary-80x24")
  }

  @Test func theAnswersStandOverTheirFaces() throws {
    let driver = try atWork()
    try driver.press("Nästa")
    try expectSnapshot(driver.screen, "results-faces-80x24")
    driver.send(.resized(Size(columns: 120, rows: 33)))
    try expectSnapshot(driver.screen, "results-faces-120x33")
  }

  @Test func twoPeriodsStandBesideEachOther() throws {
    let driver = try atWork()
    for _ in 1...2 { try driver.press("Nästa") }
    try expectSnapshot(driver.screen, "results-comparison-80x24")
    try driver.press("Välj")
    try driver.press("Tidigare")
    try driver.press("Tidigare")
    try driver.press("Senare")
    try driver.press("Jämför med")
    try expectSnapshot(driver.screen, "results-choice-80x24")
    try driver.press("Visa resultat")
    for _ in 1...2 { try driver.press("Nästa") }
    #expect(driver.screen.contains("1/9 2025 – 30/9 2025"))
    #expect(driver.screen.contains("1/9 2026 – 30/9 2026"))
    #expect(driver.screen.contains("Det finns inte tillräckligt många svar"))
    // The new results have replaced the page before.
    try driver.press("Tillbaka")
    #expect(!driver.screen.contains("RESULTAT"))
  }

  @Test func whatTakesLongSaysHowFarItIsAndCanBeLeft() throws {
    let driver = try atWork()
    driver.holdsJobs = true
    try driver.press("Välj")
    try driver.press("Period")
    try driver.press("Visa resultat")
    let job = try #require(driver.heldJobs.last)
    driver.send(.jobProgressed(job, 0.4))
    try expectSnapshot(driver.screen, "results-progress-80x24")
    try driver.press("Tillbaka")
    driver.holdsJobs = false
    #expect(!driver.screen.contains("RESULTAT"))
  }

  @Test func withoutAnswersItSaysSo() throws {
    let driver = try Driver.atWork()
    try driver.open("Resultat")
    #expect(driver.screen.contains("Färre än 5 svar"))
    driver.press(.digit(2))
    driver.wait(.seconds(1))
    driver.press(.digit(3))
    #expect(driver.screen.contains("RESULTAT"))
  }
}
