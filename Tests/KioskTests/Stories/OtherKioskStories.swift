import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// What another kiosk of the place records shows on the pages that are open here, without a key.
@Suite struct OtherKioskStories {
  private var lecture: Session.ID {
    get throws { try #require(Session.ID("lecture/2026-11-20T13:30:00")) }
  }

  /// Entries of another kiosk's journal of the day, numbered from one.
  private func others(_ events: [JournalEvent], _ stream: JournalPath.Stream) throws
    -> [OthersEntry]
  {
    let day = try #require(LocalDate("2026-11-20"))
    return events.enumerated().map { number, event in
      OthersEntry(
        JournalRecord(
          sequence: number + 1, id: event.id, type: event.type, content: event.content),
        in: stream, on: day)
    }
  }

  private func arrivals(_ count: Int, _ driver: Driver) throws -> [JournalEvent] {
    try (0..<count).map { _ in
      AttendanceEvent.arrival(Arrival(session: try lecture, time: driver.moment.wall))
        .journalEvent(id: .random())
    }
  }

  @Test func placesLeftFollowOnTheHomePage() throws {
    let driver = try Driver()
    let came = try arrivals(3, driver)
    driver.send(.othersWrote(try others(came, .attendance)))
    #expect(driver.screen.contains("PÅGÅR · 1 plats"))
    // The same entries come again with the file that takes their place.
    let more = came + (try arrivals(1, driver))
    driver.send(.othersWrote(try others(more, .attendance)))
    #expect(driver.screen.contains("PÅGÅR · fullt"))
    let undone = AttendanceEvent.retract(event: came[0].id, by: "b").journalEvent(id: .random())
    driver.send(.othersWrote(try others([undone], .attendance)))
    #expect(driver.screen.contains("PÅGÅR · 1 plats"))
  }

  @Test func theCheckInCountsAllAndUndoesItsOwn() throws {
    let driver = try Driver.atWork()
    try driver.press("En kom in")
    driver.send(.othersWrote(try others(try arrivals(2, driver), .attendance)))
    #expect(driver.app.context.attendance.inside(try lecture) == 3)
    #expect(driver.screen.contains("3"))
    driver.wait(.seconds(1))
    try driver.press("Ångra senaste")
    #expect(driver.app.context.attendance.inside(try lecture) == 2)
    driver.wait(.seconds(1))
    try driver.press("Ångra senaste")
    #expect(driver.app.context.attendance.inside(try lecture) == 2)
    #expect(driver.screen.contains("Inget att ångra"))
  }

  @Test func theyStayWhenTheDayIsReadAgain() throws {
    let driver = try Driver()
    let entries = try others(try arrivals(3, driver), .attendance)
    driver.send(.journalsRead(JournalsReading(others: entries)))
    #expect(driver.screen.contains("PÅGÅR · 1 plats"))
    driver.send(.journalsRead(JournalsReading(others: entries)))
    #expect(driver.screen.contains("PÅGÅR · 1 plats"))
  }

  @Test func anAnswerToThisKiosksQuestionCountsWhereverItWasGiven() throws {
    let driver = try Driver()
    let poll = try #require(Poll(id: "q", question: "Kaffe?", options: ["Ja", "Te"]))
    driver.send(.journalsRead(JournalsReading(poll: PollTally(poll))))
    #expect(driver.screen.contains("Kaffe?"))
    let votes = [("q", 0), ("q", 1), ("another", 0)].map { poll, option in
      FeedbackEvent.vote(poll: poll, option: option).journalEvent(id: .random())
    }
    driver.send(.othersWrote(try others(votes, .feedback)))
    driver.send(.othersWrote(try others(votes, .feedback)))
    #expect(driver.screen.contains("2 har svarat"))
    // A question is asked and ended at one kiosk.
    let end = FeedbackEvent.pollEnd("q").journalEvent(id: .random())
    driver.send(.othersWrote(try others([end], .feedback)))
    #expect(driver.app.context.poll?.hasEnded == false)
  }

  @Test func aWishWaitsAtEveryKiosk() throws {
    let driver = try Driver.atWork()
    try driver.open("Meddelanden")
    #expect(!driver.screen.contains("väntar på er"))
    let wish = FeedbackEvent.wish(Wish(text: "Simning", language: "sv", hour: 13)).journalEvent(
      id: .random())
    driver.send(.othersWrote(try others([wish], .feedback)))
    #expect(driver.screen.contains("1 väntar på er"))
    let undone = FeedbackEvent.retract(event: wish.id).journalEvent(id: .random())
    driver.send(.othersWrote(try others([undone], .feedback)))
    #expect(!driver.screen.contains("väntar på er"))
  }
}
