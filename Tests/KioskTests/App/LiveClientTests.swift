import Foundation
import KioskModel
import Testing

@testable import Kiosk

/// What the program reads and writes in a real folder.
@Suite struct LiveClientTests {
  private let scratch = ScratchFolder()
  private let day = LocalDate(dayNumber: 20_000)
  private let clients: Clients

  init() throws {
    try Disk.live.makeFolder(scratch.path)
    clients = Clients.live(
      DataFolder(scratch.path), assets: try Fixture.assets(), device: "here")
  }

  private func arrival(_ number: Int) -> JournalEvent {
    AttendanceEvent.arrival(
      Arrival(session: nil, time: Date(timeIntervalSince1970: TimeInterval(number)))
    ).journalEvent(id: .randomName())
  }

  @Test func whoCameLastNightIsStillThereAfterAStart() throws {
    let last = [arrival(1), arrival(2)]
    let today = [arrival(3)]
    try clients.record(last, .attendance, day - 1)
    try clients.record(today, .attendance, day)
    try clients.record([arrival(4)], .attendance, day - 2)
    var other = JournalWriter(root: scratch.path, device: "there")
    let elsewhere = arrival(5)
    try other.append([elsewhere], to: .attendance, on: day)
    let reading = clients.readJournals(day)
    #expect(Set(reading.attendance.map(\.id)) == Set((last + today + [elsewhere]).map(\.id)))
    // This kiosk's entries come in the order in which they were written, each with its day.
    #expect(reading.own.map(\.record.id) == (last + today).map(\.id))
    #expect(reading.own.map(\.day) == [day - 1, day - 1, day])
  }
}
