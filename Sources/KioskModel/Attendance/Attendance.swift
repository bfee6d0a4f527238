package import Foundation

/// The number of visitors at each session, calculated from journal entries.
///
/// The result does not depend on the order of the entries or on repetitions: journals of several
/// kiosks are read together, and an entry just recorded is read again with the journal.
package struct Attendance: Sendable, Hashable {
  private var events: [String: AttendanceEvent] = [:]
  private var retracted: Set<String> = []
  private var tallies: [Session.ID: AttendanceTally] = [:]
  /// The number of arrivals at the meeting place as a whole.
  package private(set) var placeArrivals = 0

  /// Attendance without entries.
  package init() {}

  /// The attendance after all entries of a journal; undone entries do not count.
  package init(_ records: [JournalRecord]) { apply(records) }

  /// Adds the entries of a journal, each once.
  package mutating func apply(_ records: [JournalRecord]) {
    for record in records {
      if let event = AttendanceEvent(record) { apply(event, id: record.id) }
    }
  }

  /// Adds an entry, unless it is already known.
  package mutating func apply(_ event: AttendanceEvent, id: String) {
    if case .retract(let taken, _) = event {
      guard retracted.insert(taken).inserted, let undone = events[taken] else { return }
      count(undone, id: taken, by: -1)
      return
    }
    guard events[id] == nil else { return }
    events[id] = event
    if !retracted.contains(id) { count(event, id: id, by: 1) }
  }

  private mutating func count(_ event: AttendanceEvent, id: String, by step: Int) {
    guard let session = event.session else {
      if case .arrival = event { placeArrivals += step }
      return
    }
    tallies[session, default: AttendanceTally()].count(event, id: id, by: step)
  }

  /// The number of visitors at a session now; never below zero.
  package func inside(_ session: Session.ID) -> Int { tallies[session]?.inside ?? 0 }

  /// The number of arrivals at a session, including visitors who have left.
  package func arrivals(_ session: Session.ID) -> Int { tallies[session]?.arrivals ?? 0 }

  /// The number of arrivals and departures at a session.
  package func events(_ session: Session.ID) -> Int { tallies[session]?.events ?? 0 }

  /// The number of first visits among the arrivals at a session.
  package func firstVisits(_ session: Session.ID) -> Int { tallies[session]?.firstVisits ?? 0 }

  /// The number of arrivals at a session by age band, if bands are recorded.
  package func bands(_ session: Session.ID) -> [AgeBand: Int] {
    (tallies[session]?.bands ?? [:]).filter { $0.value > 0 }
  }

  /// The number of free places at a session; nil if its capacity is unlimited or unknown.
  package func placesLeft(at session: Session) -> Int? {
    session.activity.capacity.map { max(0, $0 - inside(session.id)) }
  }

  /// The number of visitors at a session beyond its capacity.
  package func placesOver(at session: Session) -> Int {
    session.activity.capacity.map { max(0, inside(session.id) - $0) } ?? 0
  }

  /// Whether an entry is known and was not undone.
  package func counts(_ event: String) -> Bool {
    events[event] != nil && !retracted.contains(event)
  }

  /// Whether a named person has arrived at a session and not left it.
  package func isHere(_ person: String, _ session: Session.ID) -> Bool {
    (tallies[session]?.people[person] ?? 0) > 0
  }

  /// The ids of named people who are at a session now, sorted.
  package func peopleInside(_ session: Session.ID) -> [String] {
    (tallies[session]?.people ?? [:]).filter { $0.value > 0 }.keys.sorted()
  }

  /// The break of a session at an instant; nil if there is none.
  package func pause(_ session: Session.ID, at instant: Date) -> (id: String, pause: Pause)? {
    for id in (tallies[session]?.pauses ?? []).reversed() {
      if case .pause(let pause)? = events[id], pause.time <= instant, instant < pause.until {
        return (id, pause)
      }
    }
    return nil
  }

  /// The sessions with arrivals.
  package var sessions: Set<Session.ID> {
    Set(tallies.filter { $0.value.arrivals > 0 }.keys)
  }
}
