import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// The staff pages in both of their languages: none of the kiosk's own texts is cut.
@Suite struct StaffLanguageTests {
  /// The pages, by the text keys of the choices that lead to them from the staff menu, or by
  /// digits.
  nonisolated private static let pages: [[String]] = [
    [], ["staff.checkIn.title"], ["staff.checkIn.title", "checkIn.search"],
    ["staff.checkIn.title", "checkIn.group"], ["staff.checkIn.title", "checkIn.more"],
    ["staff.checkIn.title", "checkIn.more", "sessionEnd.sessions"],
    ["staff.checkIn.title", "checkIn.more", "sessionEnd.earlier"],
    ["staff.plan.title"], ["staff.plan.title", "5"], ["staff.plan.title", "5", "1"],
    ["staff.plan.title", "5", "1", "plan.editOne"], ["staff.plan.title", "5", "1", "plan.move"],
    ["staff.plan.title", "5", "plan.new"], ["staff.plan.title", "5", "plan.copyDay"],
    ["staff.plan.title", "5", "plan.new", "template.empty"], ["staff.plan.title", "plan.more"],
    ["staff.plan.title", "plan.more", "plan.copyWeek"],
    ["staff.plan.title", "plan.more", "plan.import"],
    ["staff.messages.title"], ["staff.messages.title", "messages.new"],
    ["staff.messages.title", "messages.cards"], ["staff.messages.title", "messages.wishes"],
    ["staff.messages.title", "pollStaff.messages"],
    ["staff.messages.title", "pollStaff.messages", "pollStaff.own"],
    ["staff.people.title"], ["staff.staff.title"], ["staff.staff.title", "staffList.new"],
    ["staff.staff.title", "staffList.ownPIN"], ["staff.results.title"],
    ["staff.settings.title"], ["staff.data.title"], ["staff.data.title", "data.check"],
    ["staff.data.title", "data.export"], ["staff.audit.title"],
  ]

  @Test(
    arguments: ["sv", "en"], [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24)])
  func noWordIsCut(language: String, size: Size) throws {
    let driver = try Driver.atWork(size: size) {
      $0["languages"] = .strings([language, language == "sv" ? "en" : "sv"])
    }
    let words = driver.app.context.words
    #expect(words.language.tag == language)
    for page in Self.pages {
      try driver.open(words.text(page.first ?? "staff.checkIn.title"))
      for key in page.dropFirst() {
        driver.wait(.milliseconds(800))
        if let digit = Int(key) {
          driver.press(.digit(digit))
        } else {
          try driver.press(words.text(key))
        }
      }
      driver.wait(.milliseconds(800))
      #expect(driver.cutWords.isEmpty, "\(language) \(size) \(page)\n\(driver.screen)")
    }
  }

  @Test(
    arguments: ["sv", "en"], [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24)])
  func noWordOfTheCheckInIsCutWhilePeopleComeAndGo(language: String, size: Size) throws {
    let driver = try Driver.atWork(size: size) {
      $0["languages"] = .strings([language, language == "sv" ? "en" : "sv"])
      $0["countAgeBands"] = .bool(true)
    }
    let words = driver.app.context.words
    for key in ["band.young", "band.middle", "checkIn.someoneLeft", "checkIn.undo"] {
      try driver.press(words.text(key))
      #expect(driver.cutWords.isEmpty, "\(language) \(size) \(key)\n\(driver.screen)")
      driver.wait(.milliseconds(800))
    }
    try driver.press(words.text("checkIn.more"))
    driver.wait(.milliseconds(800))
    try driver.press(words.text("sessionEnd.everyoneHome", count: 2))
    #expect(driver.cutWords.isEmpty, "\(language) \(size)\n\(driver.screen)")
  }
}
