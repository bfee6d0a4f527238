import ArgumentParser
import KioskModel
import Testing

@testable import Kiosk

/// Dates and times on the command line.
@Suite struct DateArgumentTests {
  /// The commands with dates, up to the option for the date.
  nonisolated static let days = [
    ["today", "--date"], ["audit", "--from"], ["audit", "--to"], ["export", "folder", "--from"],
    ["export", "folder", "--to"], ["report", "--to", "2026-11-20", "--from"],
    ["report", "--from", "2026-11-20", "--to"],
  ]

  @Test(arguments: days) func aDayIsTakenAsItIsWritten(command: [String]) throws {
    #expect(throws: Never.self) { try Kiosk.parseAsRoot(command + ["2028-02-29"]) }
  }

  @Test(arguments: days, ["2026-02-29", "32 maj", "", "20261120", "2026-11-20T14:32", "idag"])
  func whatIsNoDayIsToldWithItsOption(command: [String], text: String) throws {
    let error = try #require(throws: (any Error).self) {
      try Kiosk.parseAsRoot(command + [text])
    }
    let option = try #require(command.last)
    #expect(UsageFault(message: Kiosk.message(for: error)) == .badValue(text, option: option))
  }

  @Test func theTimeOfADemonstrationHasADayAndAnHour() throws {
    let command = try #require(
      try Kiosk.parseAsRoot(["demo", "--now", "2026-11-20T14:32"]) as? DemoCommand)
    #expect(command.now == LocalDateTime("2026-11-20T14:32:00"))
    for text in ["2026-11-20", "14:32", "2026-11-20T24:00", "nu"] {
      let error = try #require(throws: (any Error).self) {
        try Kiosk.parseAsRoot(["demo", "--now", text])
      }
      #expect(UsageFault(message: Kiosk.message(for: error)) == .badValue(text, option: "--now"))
    }
  }
}
