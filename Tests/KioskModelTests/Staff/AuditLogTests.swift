import Foundation
import ModelSupport
import Testing

@testable import KioskModel

@Suite struct AuditLogTests {
  private let scratch: ScratchFolder
  private let day = JournalSamples.day

  init() throws { scratch = try ScratchFolder() }

  private func write(_ events: [AuditEvent], on day: LocalDate, device: String = "torvalla-1")
    throws
  {
    var writer = JournalWriter(root: scratch.path, device: device)
    try writer.append(
      events.map { $0.journalEvent(id: .random()) }, to: .audit, on: day)
  }

  private func event(_ action: AuditEvent.Action, _ second: Int) -> AuditEvent {
    AuditEvent(
      by: "anna", action: action, subject: "programme/walk.json", count: 2,
      time: Date(timeIntervalSince1970: 1_795_000_000 + Double(second)))
  }

  @Test func everyActionComesBackNewestFirst() throws {
    let events = AuditEvent.Action.allCases.enumerated().map { event($0.element, $0.offset) }
    try write(events, on: day)
    let (read, badLines) = try AuditLog(scratch.data).read(days: day...day)
    #expect(read == events.reversed() && badLines == 0)
  }

  @Test func severalDevicesAreReadTogetherAndOfTheSameSecondTheLaterComesFirst() throws {
    try write([event(.unlock, 5), event(.lock, 5)], on: day)
    try write([event(.export, 3)], on: day, device: "torvalla-1-cli")
    try write([event(.staff, 99_999)], on: day + 1)
    let (read, _) = try AuditLog(scratch.data).read(days: day...(day + 1))
    #expect(read.map(\.action) == [.staff, .lock, .unlock, .export])
  }

  @Test func whatIsOlderThanHalfAYearGoesAndOnlyThat() throws {
    for age in [0, 183, 184, 400] { try write([event(.unlock, age)], on: day - age) }
    let rating = JournalSamples.event(1)
    var writer = JournalWriter(root: scratch.path, device: "torvalla-1")
    try writer.append([rating], to: .feedback, on: day - 400)
    let log = AuditLog(scratch.data)
    var incomplete = IncompleteErasure()
    for count in [2, 0] {
      let purged = try log.purge(
        before: day - AuditLog.daysKept, devices: ["torvalla-1"], incomplete: &incomplete)
      #expect(purged == count)
    }
    #expect(incomplete.isEmpty)
    #expect(try log.read(days: (day - 500)...day).events.count == 2)
    #expect(
      try Journal(root: scratch.path).read(.feedback, on: day - 400).records.map(\.id)
        == [rating.id])
  }

  @Test func aBadLineIsCountedAndTheOthersAreKept() throws {
    try write([event(.unlock, 1), event(.lock, 2)], on: day)
    let file = JournalSamples.file(.audit)
    try scratch.write(try scratch.text(file) + "nonsense\n", to: file)
    let (read, badLines) = try AuditLog(scratch.data).read(days: day...day)
    #expect(read.count == 2 && badLines == 1)
  }
}
