/// How many are at each session, counted from the events of a day.
public struct Attendance: Sendable, Hashable {
  private var insideBySession: [Session.ID: Int] = [:]

  /// Nobody anywhere.
  public init() {}

  /// The count after all events of a journal; what was undone does not count.
  public init(_ records: [JournalRecord]) {
    var events: [String: AttendanceEvent] = [:]
    for record in records { events[record.id] = AttendanceEvent(record) }
    for case .retract(let id) in events.values { events[id] = nil }
    for event in events.values {
      switch event {
      case .arrival(let arrival): insideBySession[arrival.session, default: 0] += 1
      case .departure(let session, _): insideBySession[session, default: 0] -= 1
      case .retract: break
      }
    }
  }

  /// How many are at a session now; never below zero.
  public func inside(_ session: Session.ID) -> Int { max(0, insideBySession[session] ?? 0) }

  /// How many more there is room for; nil where nobody counts.
  public func placesLeft(at session: Session) -> Int? {
    session.activity.capacity.map { max(0, $0 - inside(session.id)) }
  }
}
