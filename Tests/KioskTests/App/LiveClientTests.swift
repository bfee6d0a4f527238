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
      DataFolder(scratch.path), assets: try Fixture.assets(), device: OwnDevice(fixed: "here"))
  }

  private func arrival(_ number: Int) -> JournalEvent {
    AttendanceEvent.arrival(
      Arrival(session: nil, time: Date(timeIntervalSince1970: TimeInterval(number)))
    ).journalEvent(id: .random())
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
    #expect(Set(reading.attendance.map(\.id)) == Set((last + today).map(\.id)))
    #expect(reading.others.map(\.record.id) == [elsewhere.id])
    // This kiosk's entries come in the order in which they were written, each with its day.
    #expect(reading.own.map(\.record.id) == (last + today).map(\.id))
    #expect(reading.own.map(\.day) == [day - 1, day - 1, day])
  }

  /// A mistake made in an editor takes nothing off the screen, not even after a start.
  @Test func aDocumentBrokenByHandHasALastGoodVersion() throws {
    let owner = try Driver()
    try owner.makeFolder()
    let folder = DataFolder(owner.folder.path)
    func read() throws -> MeetingPlace {
      try Clients.live(folder, assets: Fixture.assets(), device: OwnDevice(fixed: "here"))
        .readPlace().place
    }
    let whole = try read()
    #expect(whole.activities.values.count == 3 && whole.errors.isEmpty)
    for path in [folder.site, folder.path(.programme, of: "lecture")] {
      try Data("{".utf8).write(to: URL(fileURLWithPath: path))
    }
    let broken = try read()
    #expect(broken.activities.values == whole.activities.values && broken.site == whole.site)
    #expect(broken.errors.count == 2)
  }

  @Test func whatIsRecordedStandsInTheJournalOfItsStreamAndDay() throws {
    let rating = FeedbackEvent.retract(event: "a").journalEvent(id: .random())
    let note = AuditEvent(
      by: "kiosk", action: .lock, time: Date(timeIntervalSince1970: 0)
    ).journalEvent(id: .random())
    let written: [(JournalPath.Stream, LocalDate, JournalEvent)] = [
      (.feedback, day, rating), (.attendance, day - 7, arrival(1)), (.audit, day + 1, note),
    ]
    for (stream, day, event) in written { try clients.record([event], stream, day) }
    for (stream, day, event) in written {
      let path = JournalPath(device: "here", day: day, stream: stream).path
      let reading = JournalReading(try Disk.live.read(scratch.path + "/" + path))
      #expect(reading.records.map(\.id) == [event.id])
    }
    let names = try Journal(root: scratch.path).allParts().map(\.path)
    #expect(names.count == written.count)
  }
}
