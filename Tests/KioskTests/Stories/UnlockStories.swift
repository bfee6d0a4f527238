import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

@Suite struct UnlockStories {
  @Test func staffUnlockWithFewKeysAndComeToTheCheckIn() throws {
    let driver = try Driver(at: "2026-11-20T13:20:10")
    let pin = try driver.addStaff("Anna", .host)
    try driver.addStaff("Björn", .coordinator)
    driver.press(.function(10))
    try expectSnapshot(driver.screen, "unlock-names-80x24")
    try driver.press("Anna")
    driver.write(String(pin.prefix(3)))
    try expectSnapshot(driver.screen, "unlock-pin-80x24")
    #expect(!driver.screen.contains(pin.prefix(3)))
    driver.write(String(pin.dropFirst(3)))
    #expect(driver.screen.contains("NÄRVARO"))
    #expect(driver.screen.contains("PERSONAL · Anna"))
    #expect(driver.audit == ["unlock"])
  }

  @Test func theMinusOfANumberPadOpensItFromAnyPageAndGoesBack() throws {
    let driver = try Driver()
    try driver.addStaff("Anna", .host)
    driver.press(.digit(6), .character("-"))
    #expect(driver.screen.contains("PIN-KOD FÖR Anna"))
    driver.wait(.seconds(1))
    driver.press(.character("-"))
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func aRatingPageLeftOpenIsWiped() throws {
    let driver = try Driver()
    let pin = try driver.addStaff("Anna", .host)
    driver.press(.digit(4))
    #expect(driver.screen.contains("Vad betydde mest"))
    try driver.unlock("Anna", pin: pin)
    driver.press(.function(10))
    #expect(driver.screen.contains("IDAG"))
    #expect(driver.journal.map(\.type) == ["rating"])
  }

  @Test func sixWrongTriesHaveToWaitAndTheRightPINHelpsNotBeforeThat() throws {
    let driver = try Driver()
    let pin = try driver.addStaff("Anna", .host)
    let wrong = pin == "193746" ? "193747" : "193746"
    driver.press(.function(10))
    for _ in 1...5 {
      driver.write(wrong)
      #expect(driver.screen.contains("Fel PIN-kod"))
    }
    driver.write(wrong)
    #expect(driver.screen.contains("Vänta 30 sekunder"))
    #expect(driver.audit == ["lockout"])
    driver.write(pin)
    #expect(driver.screen.contains("Vänta"))
    driver.setClock(by: 86_400)
    driver.wait(.seconds(15))
    #expect(driver.screen.contains("Vänta"))
    driver.wait(.seconds(16))
    driver.write(pin)
    #expect(driver.screen.contains("NÄRVARO"))
  }

  @Test func goingAwayAndComingBackDoesNotShortenTheWait() throws {
    let driver = try Driver()
    let pin = try driver.addStaff("Anna", .host)
    let wrong = pin == "193746" ? "193747" : "193746"
    driver.press(.function(10))
    for _ in 1...6 { driver.write(wrong) }
    driver.wait(.seconds(90))
    #expect(driver.screen.contains("IDAG"))
    driver.press(.function(10))
    driver.write(wrong)
    #expect(driver.screen.contains("Vänta 60 sekunder"))
    driver.press(.character("-"))
    try driver.addStaff("Björn", .coordinator)
    driver.press(.function(10))
    try driver.press("Anna")
    #expect(driver.screen.contains("Vänta 60 sekunder"))
  }

  @Test func twoMinutesWithoutAKeyLockAndNothingStays() throws {
    let driver = try Driver.atWork(people: ["Kim Testsson"])
    driver.wait(.seconds(1))
    driver.press(.digit(6))
    driver.write("kim")
    #expect(driver.screen.contains("Kim Testsson"))
    driver.wait(.seconds(105))
    #expect(driver.screen.contains("Är du kvar?"))
    #expect(!driver.screen.contains("Kim"))
    driver.wait(.seconds(20))
    #expect(driver.screen.contains("IDAG"))
    #expect(!driver.screen.contains("Kim") && !driver.screen.contains("Anna"))
    #expect(driver.app.context.people == nil)
    #expect(driver.audit == ["unlock", "lock"])
  }

  @Test func aKeyKeepsItUnlocked() throws {
    let driver = try Driver.atWork()
    for _ in 1...3 {
      driver.wait(.seconds(95))
      driver.press(.digit(7))
    }
    #expect(driver.screen.contains("NÄRVARO"))
  }

  @Test func noSizeAndNoHangUpLeaksAName() throws {
    let driver = try Driver.atWork()
    driver.press(.function(10))
    for size in [Size(columns: 500, rows: 200), Size(columns: 20, rows: 5)] {
      driver.send(.resized(size))
      #expect(!driver.screen.contains("Anna"))
    }
    let other = try Driver.atWork()
    other.send(.ended)
    #expect(!other.screen.contains("Anna") && other.hasEnded)
  }

  @Test func whoeverIsTakenOffTheListIsAtWorkNoLonger() throws {
    let driver = try Driver.atWork()
    driver.send(.placeRead(PlaceReading(place: driver.app.context.place)))
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func aDiskThatTakesNoCountLetsNobodyIn() throws {
    let driver = try Driver()
    let pin = try driver.addStaff("Anna", .host)
    let staff = DataFolder(driver.folder.path).path(.staff)
    try #require(chmod(staff, 0o500) == 0)
    defer { chmod(staff, 0o700) }
    guard access(staff, W_OK) != 0 else { return }
    try driver.unlock("Anna", pin: pin)
    #expect(!driver.screen.contains("NÄRVARO"))
  }
}
