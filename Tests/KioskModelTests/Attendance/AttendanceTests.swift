import Foundation
import Testing

@testable import KioskModel

struct AttendanceTests {
  private static let walk = Session.ID(
    activity: "walk", recurrence: LocalDateTime(JournalSamples.day, hour: 10))
  private static let song = Session.ID(
    activity: "song", recurrence: LocalDateTime(JournalSamples.day, hour: 13))
  private static let time = Date(timeIntervalSince1970: 1_795_000_000)

  private func arrival(_ session: Session.ID, first: Bool = false) -> AttendanceEvent {
    .arrival(Arrival(session: session, time: Self.time, isFirstVisit: first))
  }

  private func records(_ events: [(String, AttendanceEvent)]) -> [JournalRecord] {
    events.enumerated().map { index, named in
      let event = named.1.journalEvent(id: .randomName())
      return JournalRecord(
        sequence: index + 1, id: named.0, type: event.type, content: event.content)
    }
  }

  @Test func everyEventComesBackFromTheJournalAsItWas() throws {
    let folder = try ScratchFolder()
    let events = [
      arrival(Self.walk), arrival(Self.walk, first: true),
      .departure(session: Self.song, time: Self.time), .retract(event: "0b5f8c3e"),
    ]
    var writer = JournalWriter(root: folder.path, device: "x")
    try writer.append(
      events.map { $0.journalEvent(id: .randomName()) }, to: .attendance, on: JournalSamples.day)
    let read = try Journal(root: folder.path).read(.attendance, on: JournalSamples.day).records
    #expect(read.map(AttendanceEvent.init) == events)
  }

  @Test func anArrivalTellsThatSomebodyCameAndNotWho() {
    let content = arrival(Self.walk, first: true).journalEvent(id: .randomName()).content
    #expect(content.keys == ["session", "time", "firstVisit"])
  }

  @Test func whatCameAndWentIsCountedBySession() {
    let attendance = Attendance(
      records([
        ("a", arrival(Self.walk)), ("b", arrival(Self.walk)), ("c", arrival(Self.song)),
        ("d", .departure(session: Self.walk, time: Self.time)),
      ]))
    #expect(attendance.inside(Self.walk) == 1)
    #expect(attendance.inside(Self.song) == 1)
    #expect(Attendance().inside(Self.walk) == 0)
  }

  @Test func whatWasUndoneDoesNotCountInWhateverOrderItIsRead() {
    let events: [(String, AttendanceEvent)] = [
      ("a", arrival(Self.walk)), ("b", arrival(Self.walk)), ("c", .retract(event: "a")),
      ("d", .departure(session: Self.walk, time: Self.time)), ("e", .retract(event: "d")),
      ("f", .retract(event: "never written")), ("g", .retract(event: "c")),
    ]
    #expect(Attendance(records(events)).inside(Self.walk) == 1)
    // Another device's journal may be read first.
    #expect(Attendance(records(events.reversed())).inside(Self.walk) == 1)
  }

  @Test func thereAreNeverFewerThanNobody() throws {
    let attendance = Attendance(
      records([("a", .departure(session: Self.walk, time: Self.time))]))
    #expect(attendance.inside(Self.walk) == 0)
  }

  @Test func placesLeftAreOnlyKnownWhereThereIsALimit() throws {
    func session(capacity: String) throws -> Session {
      let text = DataSamples.activity("walk").replacing(
        "\"duration\"", with: capacity + "\"duration\"")
      let activity = try Document.parse(Array(text.utf8), file: "a") {
        reader throws(DocumentProblem) in try Activity(reader.object)
      }
      let zone = try #require(TimeZone(identifier: "Europe/Stockholm"))
      let day = try #require(LocalDate("2026-11-20"))
      return try #require(
        Programme(activities: [activity], timeZone: zone).sessions(on: day).first)
    }
    let limited = try session(capacity: "\"motesplats.example:capacity\": 2,")
    let arrivals = (1...3).map { ("\($0)", arrival(limited.id)) }
    #expect(Attendance(records(Array(arrivals[..<1]))).placesLeft(at: limited) == 1)
    #expect(Attendance(records(arrivals)).placesLeft(at: limited) == 0)
    #expect(Attendance(records(arrivals)).placesLeft(at: try session(capacity: "")) == nil)
  }

  @Test func typesAndContentsOfALaterProgramAreIgnored() {
    let good: JSONObject = ["session": .string(Self.walk.description), "time": 1_795_000_000]
    func event(_ type: String, _ change: (inout JSONObject) -> Void) -> AttendanceEvent? {
      var content = good
      change(&content)
      return AttendanceEvent(JournalRecord(sequence: 1, id: "a", type: type, content: content))
    }
    for type in ["arrival", "departure"] {
      #expect(event(type) { $0["band"] = "65+" } != nil)
      #expect(event(type) { $0["session"] = nil } == nil)
      #expect(event(type) { $0["session"] = "walk" } == nil)
      #expect(event(type) { $0["time"] = "10:00" } == nil)
    }
    #expect(event("headcount") { _ in } == nil)
    #expect(event("retract") { _ in } == nil)
  }
}
