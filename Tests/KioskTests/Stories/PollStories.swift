import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Staff ask everybody in the room a question.
@Suite struct PollStories {
  /// A host has started the first of the suggested questions.
  private func asking(_ preset: String = "Vilka är vi i rummet?") throws -> Driver {
    let driver = try Driver.atWork(role: .host)
    try driver.open("Meddelanden")
    try driver.press("Fråga till rummet")
    try driver.press(preset)
    try driver.press("Börja och lås")
    driver.wait(.seconds(3))
    return driver
  }

  /// A staff member comes back and ends it.
  private func end(_ driver: Driver) throws {
    driver.wait(.seconds(2))
    try driver.unlock("Anna", pin: try driver.newPIN("Anna"))
    try driver.open("Meddelanden")
    try driver.press("Fråga till rummet")
  }

  @Test func tapsAreCountedAndTheResultComesAtTheEnd() throws {
    let driver = try asking()
    try expectSnapshot(driver.screen, "poll-80x24")
    for digit in [1, 3, 3, 3, 2, 3] {
      driver.press(.digit(digit))
      driver.wait(.seconds(1.2))
    }
    #expect(driver.screen.contains("6 har svarat") && driver.screen.contains("Tack!"))
    #expect(!driver.screen.contains("%"))
    #expect(driver.journal.map(\.type) == ["poll"] + Array(repeating: "vote", count: 6))
    try end(driver)
    #expect(driver.screen.contains("har svarat") && !driver.screen.contains("%"))
    try expectSnapshot(driver.screen, "poll-staff-80x24")
    try driver.press("Avsluta och visa för alla")
    try expectSnapshot(driver.screen, "poll-result-80x24")
    #expect(driver.app.context.staff == nil && driver.journal.last?.type == "pollEnd")
    // It is shown once; then the home page is back.
    driver.wait(.seconds(3))
    driver.press(.digit(0))
    driver.press(.escape)
    #expect(driver.screen.contains("IDAG") && driver.app.context.poll == nil)
  }

  @Test func theAnswersStayWhereTheyAreUnderTheNextFinger() throws {
    let driver = try asking()
    let before = driver.app.renderedPage.targets
    driver.press(.digit(1))
    #expect(driver.screen.contains("Tack!"))
    #expect(driver.app.renderedPage.targets == before)
  }

  @Test func aUsualQuestionIsAskedInTheVisitorsLanguage() throws {
    let driver = try asking()
    driver.type("/3")
    #expect(driver.screen.contains("Who are we in the room?") && !driver.screen.contains("Äldre"))
    driver.press(.digit(3))
    #expect(driver.journal.last?.content["option"] == .int(2))
    #expect(driver.journal.first?.content["usual"] == "who")
  }

  @Test func aQuestionThatStaffHaveChangedIsTheirs() throws {
    let driver = try Driver.atWork(role: .host)
    try driver.open("Meddelanden")
    try driver.press("Fråga till rummet")
    try driver.press("Vilka är vi i rummet?")
    driver.write("!")
    try driver.press("Börja och lås")
    driver.wait(.seconds(3))
    driver.type("/3")
    #expect(driver.screen.contains("Vilka är vi i rummet?!") && driver.screen.contains("Äldre"))
    #expect(driver.journal.first?.content["usual"] == nil)
  }

  @Test func aKeyThatIsHeldVotesOnce() throws {
    let driver = try asking()
    for _ in 1...50 {
      driver.press(.digit(1))
      driver.wait(.milliseconds(30))
    }
    #expect(driver.journal.count { $0.type == "vote" } == 1)
  }

  @Test func whoWantsTheProgrammeGetsItAndTheQuestionComesBack() throws {
    let driver = try asking()
    driver.press(.digit(0))
    #expect(driver.screen.contains("IDAG"))
    driver.press(.digit(6))
    driver.wait(.seconds(120))
    #expect(driver.screen.contains("Vilka är vi i rummet?"))
  }

  @Test func ofFewerThanFiveNothingIsShown() throws {
    let driver = try asking()
    driver.press(.digit(1))
    try end(driver)
    try driver.press("Avsluta och visa för alla")
    #expect(driver.screen.contains("Färre än 5 har svarat"))
    #expect(!driver.screen.contains("%"))
  }

  @Test func aQuestionOfOnesOwnNeedsTwoAnswers() throws {
    let driver = try Driver.atWork(role: .host)
    try driver.open("Meddelanden")
    try driver.press("Fråga till rummet")
    try driver.press("En egen fråga")
    try driver.press("Börja och lås")
    #expect(driver.screen.contains("Skriv en fråga."))
    driver.write("Kaffe?")
    try driver.goTo("Svar 1")
    driver.write("Ja")
    try driver.press("Börja och lås")
    #expect(driver.screen.contains("Skriv två till sex olika svar."))
    try driver.goTo("Svar 2")
    driver.write("Te")
    try expectSnapshot(driver.screen, "poll-form-80x24")
    try driver.press("Börja och lås")
    #expect(driver.screen.contains("Kaffe?") && driver.app.context.staff == nil)
    // Keys without an answer do not count.
    driver.press(.digit(3))
    #expect(driver.journal.map(\.type) == ["poll"])
  }

  @Test func theRoomIsNotAskedWhetherItIsThere() throws {
    let driver = try asking()
    let rings = driver.rings
    driver.wait(.seconds(600))
    #expect(driver.rings == rings && driver.screen.contains("Vilka är vi i rummet?"))
    // On the language page visitors are asked whether they are still there, and the question to the
    // room comes back.
    driver.press(.character("/"))
    driver.wait(.seconds(300))
    #expect(driver.rings > rings && driver.screen.contains("Vilka är vi i rummet?"))
  }

  @Test func aQuestionEndsWithItsDay() throws {
    let driver = try asking()
    driver.press(.digit(2))
    driver.setClock(by: 12 * 3600)
    driver.wait(.seconds(61))
    #expect(driver.app.context.poll == nil)
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func whatAnotherKioskAsksIsNotAskedHere() throws {
    let folder = ScratchFolder()
    let data = DataFolder(folder.path)
    try Disk.live.makeFolder(data.root)
    let day = try #require(LocalDate("2026-11-20"))
    let id = UUID()
    let poll = try #require(
      Poll(id: id.uuidString.lowercased(), question: "Kaffe?", options: ["Ja", "Te"]))
    var other = JournalWriter(root: data.root, device: "b")
    try other.append(
      [FeedbackEvent.poll(poll).journalEvent(id: id)], to: .feedback, on: day)
    func asked(on device: String) throws -> PollTally? {
      try Clients.live(data, assets: Fixture.assets(), device: OwnDevice(fixed: device))
        .readJournals(day).poll
    }
    #expect(try asked(on: "a") == nil)
    #expect(try asked(on: "b")?.poll.question == "Kaffe?")
  }

  @Test func itGoesOnAfterARestart() throws {
    let driver = try asking()
    driver.press(.digit(2))
    driver.wait(.seconds(2))
    driver.restart()
    #expect(driver.screen.contains("Vilka är vi i rummet?"))
    #expect(driver.screen.contains("1 har svarat"))
    let records = driver.journals.reading(of: driver.app.context.now.date).feedback
    let ended =
      records + [
        JournalRecord(
          sequence: 9, id: "x", type: "pollEnd", content: ["poll": .string(records[0].id)])
      ]
    #expect(PollTally(open: ended) == nil)
  }

  @Test func aQuestionThatIsNoneIsRefused() {
    #expect(Poll(id: "a", question: " ", options: ["Ja", "Nej"]) == nil)
    #expect(Poll(id: "a", question: "Så?", options: ["Ja", "\u{200B}"]) == nil)
    #expect(Poll(id: "a", question: "Så?", options: ["Ja", "Ja"]) == nil)
    #expect(Poll(id: "a", question: "Så?", options: (1...7).map(String.init)) == nil)
    let poll = Poll(id: "a", question: "Så?\u{202E}", options: ["Ja", "Nej", ""])
    #expect(poll?.question == "Så?" && poll?.options == ["Ja", "Nej"])
  }
}
