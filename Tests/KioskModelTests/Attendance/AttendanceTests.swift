import Foundation
import Testing

@testable import KioskModel

@Suite struct AttendanceTests {
  private let lecture = Session.ID(
    activity: "lecture", recurrence: LocalDateTime(LocalDate(dayNumber: 20_000), hour: 13))
  private let walk = Session.ID(
    activity: "walk", recurrence: LocalDateTime(LocalDate(dayNumber: 20_000), hour: 10))
  private let now = Date(timeIntervalSince1970: 1_750_000_000)

  private func arrival(
    _ session: Session.ID, isFirst: Bool = false, band: AgeBand? = nil, person: String? = nil
  ) -> AttendanceEvent {
    .arrival(
      Arrival(
        session: session, time: now, isFirstVisit: isFirst, band: band, person: person, by: "a"))
  }

  private func departure(_ session: Session.ID, person: String? = nil) -> AttendanceEvent {
    .departure(Departure(session: session, time: now, person: person, by: "a"))
  }

  private func counted(_ events: [(String, AttendanceEvent)]) -> Attendance {
    events.reduce(into: Attendance()) { $0.apply($1.1, id: $1.0) }
  }

  @Test func insideArrivalsAndEventsAreApart() {
    let count = counted([
      ("1", arrival(lecture)), ("2", arrival(lecture, isFirst: true, band: .older)),
      ("3", arrival(walk)), ("4", departure(lecture)), ("5", arrival(lecture)),
      ("6", .retract(event: "5", by: "a")),
    ])
    #expect(count.inside(lecture) == 1)
    #expect(count.arrivals(lecture) == 2)
    #expect(count.events(lecture) == 3)
    #expect(count.firstVisits(lecture) == 1)
    #expect(count.bands(lecture) == [.older: 1])
    #expect(count.inside(walk) == 1)
    #expect(count.sessions == [lecture, walk])
    #expect(count.counts("4") && !count.counts("5") && !count.counts("6"))
  }

  @Test func moreDeparturesThanArrivalsLeaveNobodyAndNotFewer() {
    let count = counted([("1", departure(lecture)), ("2", departure(lecture))])
    #expect(count.inside(lecture) == 0)
  }

  @Test func theHouseIsNoSessionAndALateNumberSaysSo() throws {
    let events = [
      AttendanceEvent.arrival(Arrival(session: nil, time: now, by: "a")),
      .arrival(Arrival(session: lecture, time: now, isLate: true, press: "p", by: "a")),
    ]
    let lines = events.map { $0.journalEvent(id: .random()) }
    #expect(lines[0].content["session"] == nil && lines[0].content["late"] == nil)
    #expect(lines[1].content["late"] == true && lines[1].content["press"] == "p")
    let records = lines.map {
      JournalRecord(sequence: 1, id: $0.id, type: $0.type, content: $0.content)
    }
    #expect(records.compactMap(AttendanceEvent.init) == events)
    let count = Attendance(records)
    #expect(count.placeArrivals == 1 && count.sessions == [lecture])
    // An entry with an invalid session is not counted for the meeting place.
    var odd = records[0]
    odd.content["session"] = "nonsense"
    #expect(AttendanceEvent(odd) == nil)
  }

  @Test func aPersonComesGoesAndComesAgain() {
    var count = counted([("1", arrival(lecture, person: "p"))])
    #expect(count.isHere("p", lecture) && !count.isHere("p", walk))
    count.apply(departure(lecture, person: "p"), id: "2")
    #expect(!count.isHere("p", lecture) && count.arrivals(lecture) == 1)
    count.apply(.retract(event: "2", by: ""), id: "3")
    #expect(count.peopleInside(lecture) == ["p"])
  }

  @Test func aBreakRunsUntilItsEndOrUntilItIsTakenBack() {
    let pause = Pause(session: lecture, time: now, until: now + 600, by: "a")
    var count = counted([("1", .pause(pause))])
    #expect(count.pause(lecture, at: now + 599)?.id == "1")
    #expect(count.pause(lecture, at: now + 600) == nil)
    count.apply(.retract(event: "1", by: "a"), id: "2")
    #expect(count.pause(lecture, at: now) == nil)
    #expect(count.events(lecture) == 0)
  }

  @Test func everyEventComesBackFromItsLine() {
    let events: [AttendanceEvent] = [
      arrival(lecture, isFirst: true, band: .young, person: "p"), arrival(walk),
      departure(lecture, person: "p"),
      .pause(Pause(session: walk, time: now, until: now + 60, by: "a")),
      .retract(event: "x", by: "a"),
    ]
    for event in events {
      let written = event.journalEvent(id: UUID())
      let record = JournalRecord(
        sequence: 1, id: written.id, type: written.type, content: written.content)
      #expect(AttendanceEvent(record) == event)
    }
  }

  @Test func linesOfBeforeAreStillRead() throws {
    let content: JSONObject = ["session": .string(walk.description), "time": 1_750_000_000]
    let record = JournalRecord(sequence: 1, id: "1", type: "arrival", content: content)
    #expect(AttendanceEvent(record) == .arrival(Arrival(session: walk, time: now)))
  }

  /// Journals of several kiosks are merged, and an entry just recorded is read again.
  @Test(arguments: 0..<20) func anyOrderAndAnyRepetitionCountAlike(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var events: [(String, AttendanceEvent)] = []
    for number in 0..<200 {
      let session = random.next() % 2 == 0 ? lecture : walk
      let person = ["p", "q", nil][Int(random.next() % 3)]
      switch random.next() % 4 {
      case 0: events.append(("\(number)", departure(session, person: person)))
      case 1 where number > 0:
        events.append(("\(number)", .retract(event: "\(random.next() % UInt64(number))", by: "")))
      default:
        let band = AgeBand.allCases[Int(random.next() % 3)]
        events.append(
          (
            "\(number)",
            arrival(session, isFirst: random.next() % 3 == 0, band: band, person: person)
          ))
      }
    }
    let gone = Set(
      events.compactMap { if case .retract(let id, _) = $0.1 { id } else { nil } })
    let left = events.filter { !gone.contains($0.0) }
    for _ in 0..<5 {
      let count = counted((events + events.shuffled(using: &random)).shuffled(using: &random))
      for session in [lecture, walk] {
        let context = left.filter { $0.1.session == session }
        let arrivals = context.compactMap {
          if case .arrival(let arrival) = $0.1 { arrival } else { nil }
        }
        #expect(count.arrivals(session) == arrivals.count, "seed \(seed)")
        #expect(
          count.inside(session) == max(0, arrivals.count - (context.count - arrivals.count)),
          "seed \(seed)")
        #expect(count.firstVisits(session) == arrivals.count { $0.isFirstVisit }, "seed \(seed)")
        for band in AgeBand.allCases {
          #expect(
            count.bands(session)[band] ?? 0 == arrivals.count { $0.band == band }, "seed \(seed)")
        }
      }
    }
  }
}
