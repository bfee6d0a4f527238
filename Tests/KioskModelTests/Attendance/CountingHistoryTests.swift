import Foundation
import Testing

@testable import KioskModel

@Suite struct CountingHistoryTests {
  private let day = LocalDate(dayNumber: 20_000)
  private let now = Date(timeIntervalSince1970: 1_750_000_000.9)

  private func arrival(_ session: Session.ID?, at time: Date, press: String? = nil)
    -> AttendanceEvent
  {
    .arrival(Arrival(session: session, time: time, press: press))
  }

  private var lecture: Session.ID {
    Session.ID(activity: "lecture", recurrence: LocalDateTime(day, hour: 13))
  }

  @Test func thePressThatIsLastByTheClockIsTheLast() {
    var history = CountingHistory()
    history.apply(arrival(lecture, at: now), id: "1", day: day)
    // The clock was set back between the two.
    history.apply(arrival(lecture, at: now - 60), id: "2", day: day)
    #expect(history.lastPress { $0.session == lecture }?.events == ["1"])
    // Of two in the same second, the one written last.
    history.apply(arrival(lecture, at: now - 0.4), id: "3", day: day)
    #expect(history.lastPress { $0.session == lecture }?.events == ["3"])
    #expect(history.lastPress { $0.session == nil } == nil)
  }

  @Test func whatOnePressMadeIsOneAndIsTakenBackAsOne() {
    var history = CountingHistory()
    for id in ["1", "2", "3"] {
      history.apply(arrival(lecture, at: now, press: "1"), id: id, day: day)
    }
    history.apply(arrival(lecture, at: now, press: "1"), id: "3", day: day)
    #expect(history.lastPress { _ in true }?.counted == ["1", "2", "3"])
    history.apply(.retract(event: "2", by: ""), id: "4", day: day)
    #expect(history.lastPress { _ in true }?.counted == ["1", "3"])
    for id in ["1", "3", "3", "nobody's"] {
      history.apply(.retract(event: id, by: ""), id: id + "r", day: day)
    }
    #expect(history.lastPress { _ in true } == nil)
    guard case .takenBack(let press)? = history.lastAction(where: { _ in true }) else {
      Issue.record("nothing was taken back")
      return
    }
    #expect(press.events.count == 3 && press.counted.isEmpty)
  }

  @Test func whatAJournalTellsIsTheSame() throws {
    let events: [(String, AttendanceEvent)] = [
      ("1", arrival(lecture, at: now)), ("2", arrival(lecture, at: now, press: "2")),
      ("3", arrival(lecture, at: now, press: "2")), ("4", arrival(nil, at: now)),
    ]
    var (live, read) = (CountingHistory(), CountingHistory())
    for (id, event) in events {
      live.apply(event, id: id, day: day)
      let line = event.journalEvent(id: .random())
      let record = JournalRecord(sequence: 1, id: id, type: line.type, content: line.content)
      read.apply(try #require(AttendanceEvent(record)), id: id, day: day)
    }
    for session in [lecture, nil] {
      let press = read.lastPress { $0.session == session }
      #expect(press == live.lastPress { $0.session == session } && press != nil)
    }
    #expect(live.hasArrivals(at: lecture, since: now - 1))
    #expect(!live.hasArrivals(at: lecture, since: now + 1))
  }
}
