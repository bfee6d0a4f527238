package import Foundation

/// Who is where, counted event by event.
///
/// The same events in any order, and any of them twice, give the same counts: journals of several
/// kiosks are read together, and what was just recorded is read again with the journal.
package struct Attendance: Sendable, Hashable {
  private var events: [String: AttendanceEvent] = [:]
  private var retracted: Set<String> = []
  private var tallies: [Session.ID: AttendanceTally] = [:]
  /// How many were counted in the house as a whole.
  package private(set) var house = 0

  /// Nobody anywhere.
  package init() {}

  /// The count after all events of a journal; what was undone does not count.
  package init(_ records: [JournalRecord]) { take(records) }

  /// Counts the events of a journal, each once.
  package mutating func take(_ records: [JournalRecord]) {
    for record in records {
      if let event = AttendanceEvent(record) { take(event, id: record.id) }
    }
  }

  /// Counts an event, unless it is known already.
  package mutating func take(_ event: AttendanceEvent, id: String) {
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
      if case .arrival = event { house += step }
      return
    }
    tallies[session, default: AttendanceTally()].count(event, id: id, by: step)
  }

  /// How many are at a session now; never below zero.
  package func inside(_ session: Session.ID) -> Int { tallies[session]?.inside ?? 0 }

  /// How many came to a session, whether or not they are still there.
  package func arrivals(_ session: Session.ID) -> Int { tallies[session]?.arrivals ?? 0 }

  /// How often somebody came or went.
  package func events(_ session: Session.ID) -> Int { tallies[session]?.events ?? 0 }

  /// How many came for the first time.
  package func firstVisits(_ session: Session.ID) -> Int { tallies[session]?.firstVisits ?? 0 }

  /// How many came of each age band, where bands are counted.
  package func bands(_ session: Session.ID) -> [AgeBand: Int] {
    (tallies[session]?.bands ?? [:]).filter { $0.value > 0 }
  }

  /// How many more there is room for; nil where nobody counts.
  package func placesLeft(at session: Session) -> Int? {
    session.activity.capacity.map { max(0, $0 - inside(session.id)) }
  }

  /// How many more are at a session than there is room for.
  package func placesOver(at session: Session) -> Int {
    session.activity.capacity.map { max(0, inside(session.id) - $0) } ?? 0
  }

  /// Whether an event is known and was not taken back.
  package func counts(_ event: String) -> Bool {
    events[event] != nil && !retracted.contains(event)
  }

  /// Whether a person has come to a session and not left it.
  package func isHere(_ person: String, _ session: Session.ID) -> Bool {
    (tallies[session]?.people[person] ?? 0) > 0
  }

  /// The people at a session whose names are kept, by their ids.
  package func peopleInside(_ session: Session.ID) -> [String] {
    (tallies[session]?.people ?? [:]).filter { $0.value > 0 }.keys.sorted()
  }

  /// The break that a session has at an instant.
  package func pause(_ session: Session.ID, at instant: Date) -> (id: String, pause: Pause)? {
    for id in (tallies[session]?.pauses ?? []).reversed() {
      if case .pause(let pause)? = events[id], pause.time <= instant, instant < pause.until {
        return (id, pause)
      }
    }
    return nil
  }

  /// The sessions that somebody has come to.
  package var sessions: Set<Session.ID> {
    Set(tallies.filter { $0.value.arrivals > 0 }.keys)
  }
}
