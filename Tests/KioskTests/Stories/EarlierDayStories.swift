import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Numbers for earlier days and for the meeting place as a whole.
@Suite struct EarlierDayStories {
  private func opened(_ role: StaffRole = .coordinator, size: Size = Size(columns: 80, rows: 24))
    throws -> Driver
  {
    let driver = try Driver.atWork(size: size, role: role)
    driver.keepsJournals = true
    try driver.press("Mer")
    return driver
  }

  @Test func hostsDoNot() throws {
    #expect(!(try opened(.host)).screen.contains("Tidigare dagar"))
  }

  @Test func onADayWithoutSessionsTheHouseCanBeReached() throws {
    for role in [StaffRole.host, .coordinator] {
      let driver = try Driver.atWork(at: "2026-11-22T13:20:10", role: role)
      #expect(driver.screen.contains("Inget att räkna på idag."))
      #expect(driver.app.page.choices.contains { $0.label == "Mer" } == (role == .coordinator))
      guard role == .coordinator else { continue }
      try driver.press("Mer")
      try driver.press("Tidigare dagar och huset")
      #expect(driver.screen.contains("Huset som helhet"))
    }
  }

  @Test func aNumberIsEnteredForASessionOfAnEarlierDay() throws {
    let driver = try opened()
    try driver.press("Tidigare dagar och huset")
    for _ in 1...7 {
      driver.wait(.seconds(1))
      driver.press(.digit(7))
    }
    #expect(driver.screen.contains("fredag 13 november"))
    try driver.press("10:00–11:30  Stavgång för alla")
    try expectSnapshot(driver.screen, "earlier-number-80x24")
    driver.write("12")
    driver.press(.enter)
    #expect(driver.arrivals.count == 12)
    #expect(
      driver.arrivals.allSatisfy {
        $0.content["session"] == "walk/2026-11-13T10:00:00" && $0.content["late"] == true
          && driver.journals.day(of: $0)?.description == "2026-11-13"
      })
    #expect(driver.screen.contains("12 har kommit") && driver.screen.contains("12 räknade in"))
    try expectSnapshot(driver.screen, "earlier-80x24")
    driver.wait(.seconds(1))
    try driver.press("Ångra senaste")
    #expect(driver.arrivals.isEmpty && !driver.screen.contains("12 har kommit"))
    let retractions = driver.journals[.attendance].filter { $0.type == "retract" }
    #expect(retractions.allSatisfy { driver.journals.day(of: $0)?.description == "2026-11-13" })
  }

  @Test func theHouseIsCountedApartFromItsSessions() throws {
    let driver = try opened(size: Size(columns: 60, rows: 18))
    try driver.press("Tidigare dagar och huset")
    try driver.press("Huset som helhet")
    driver.write("80")
    driver.press(.enter)
    #expect(driver.arrivals.count == 80)
    #expect(
      driver.arrivals.allSatisfy { $0.content["session"] == nil && $0.content["late"] == nil })
    #expect(driver.screen.contains("80 har kommit"))
    #expect(driver.app.context.attendance.sessions.isEmpty)
    driver.wait(.seconds(1))
    driver.press(.digit(7))
    driver.wait(.seconds(1))
    try driver.press("Huset som helhet")
    driver.write("9")
    driver.press(.enter)
    #expect(driver.arrivals.count { $0.content["late"] == true } == 9)
    #expect(driver.cutWords == [])
  }
}
