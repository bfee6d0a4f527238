import Foundation
import KioskModel
import TerminalUI
import Testing

@testable import Kiosk

/// A coordinator exports data to a USB drive.
@Suite struct ExportStories {
  private func atWork(_ drive: ScratchUSBDrive) throws -> Driver {
    let driver = try Driver.atWork(at: "2026-11-20T12:30:00")
    driver.drives = drive.drives
    var writer = JournalWriter(root: driver.folder.path, device: "kiosk")
    let day = try #require(LocalDate("2026-10-16"))
    let walk = try #require(Session.ID("walk/\(day)T10:00:00"))
    let events = (0..<8).map { number in
      FeedbackEvent.rating(
        Rating(session: walk, score: 1 + number % 5, language: "sv", hour: 11)
      ).journalEvent(id: UUID())
    }
    try writer.append(events, to: .feedback, on: day)
    try driver.open("Data")
    try driver.press("Ta ut data till USB-minne")
    return driver
  }

  @Test func fromTheStickToTheWordThatItCanBePulledOut() throws {
    let drive = try ScratchUSBDrive()
    let driver = try atWork(drive)
    try expectSnapshot(driver.screen, "export-sticks-80x24")
    try driver.press("MIN STICKA")
    try expectSnapshot(driver.screen, "export-form-80x24")
    driver.holdsJobs = true
    try driver.press("Öppna data")
    #expect(driver.screen.contains("Skriver … 0 %"))
    #expect(!driver.screen.contains("kan tas ut"))
    driver.send(.jobProgressed(try #require(driver.heldJobs.last), 0.456))
    #expect(driver.screen.contains("Skriver … 45 %"))
    try expectSnapshot(driver.screen, "export-writing-80x24")
    driver.finishJobs()
    #expect(driver.shares == driver.shares.sorted() && driver.shares.last == 1)
    #expect(driver.screen.contains("Klart. USB-minnet kan tas ut."))
    try expectSnapshot(driver.screen, "export-done-80x24")
    #expect(drive.names == ["motesplats-2026-11-20"])
    let files = try Disk.live.list(drive.path + "/motesplats-2026-11-20")
    #expect(
      files == [
        "answers.csv", "attendance.csv", "codebook.md", "datapackage.json", "ratings.csv",
        "sessions.csv", "wishes.csv",
      ])
    // Five of eight ratings and the one session of the month that is over.
    let note = try #require(driver.journals[.audit].last)
    #expect(note.type == "export" && note.content["count"]?.intValue == 5 + 1)
    driver.press(.digit(0))
    #expect(driver.screen.contains("DATA"))
  }

  @Test func aSecondTimeItGetsAnotherNameAndExcelItsOwn() throws {
    let drive = try ScratchUSBDrive()
    let driver = try atWork(drive)
    for form in ["Öppna data", "Öppna data", "För Excel"] {
      try driver.press("MIN STICKA")
      try driver.press(form)
      #expect(driver.screen.contains("Klart."))
      driver.press(.digit(0))
      driver.wait(.milliseconds(1100))
      try driver.press("Ta ut data till USB-minne")
    }
    #expect(
      drive.names == [
        "motesplats-2026-11-20", "motesplats-2026-11-20-2", "motesplats-2026-11-20-excel",
      ])
  }

  @Test func withoutAStickItSaysSoAndLooksAgain() throws {
    let drive = try ScratchUSBDrive()
    try drive.pullOut()
    let driver = try atWork(drive)
    #expect(driver.screen.contains("Inget USB-minne hittades"))
    try drive.plugIn()
    try driver.press("Leta igen")
    #expect(driver.screen.contains("MIN STICKA"))
  }

  @Test func pulledOutFullOrProtectedIsOneSentenceAndNothingIsLeft() throws {
    let drive = try ScratchUSBDrive()
    for (code, sentence) in [
      (ENOSPC, "USB-minnet är fullt"), (EROFS, "USB-minnet går inte att skriva på"),
      (EIO, "USB-minnet togs ut eller svarar inte"),
    ] {
      let driver = try atWork(drive)
      driver.driveDisk.sync = { _, path throws(DiskError) in
        throw DiskError(.sync, path, code: code)
      }
      try driver.press("MIN STICKA")
      try driver.press("Öppna data")
      #expect(driver.screen.contains(sentence))
      #expect(!driver.screen.contains("kan tas ut."))
      #expect(drive.names.isEmpty)
      #expect(!driver.audit.contains("export"))
    }
  }

  @Test func whatIsPulledOutWhileItWritesIsNotCalledDone() throws {
    let drive = try ScratchUSBDrive()
    let driver = try atWork(drive)
    try driver.press("MIN STICKA")
    driver.holdsJobs = true
    try driver.press("För Excel")
    // The mount point is still a folder, but it must not be written to.
    try drive.pullOut()
    driver.finishJobs()
    #expect(driver.screen.contains("USB-minnet togs ut"))
    #expect(drive.names.isEmpty)
    try drive.plugIn()
    try driver.press("Leta igen")
    try driver.press("MIN STICKA")
    try driver.press("För Excel")
    #expect(driver.screen.contains("Klart."))
  }

  @Test func whoLeavesThePageLeavesNothingOnTheStick() throws {
    let drive = try ScratchUSBDrive()
    let driver = try atWork(drive)
    try driver.press("MIN STICKA")
    driver.holdsJobs = true
    try driver.press("Öppna data")
    try driver.press("Avbryt")
    #expect(driver.screen.contains("DATA"))
    driver.finishJobs()
    #expect(drive.names.isEmpty && !driver.audit.contains("export"))
  }

  @Test func hostsCannotTakeDataOut() throws {
    let driver = try Driver.atWork(role: .host)
    driver.press(.escape)
    #expect(!driver.app.page.choices.contains { $0.label == "Data" })
  }
}
