public import Foundation

/// Who came and went, as counts, as it is kept in the attendance journal.
public enum AttendanceEvent: Sendable, Hashable {
  case arrival(Arrival)
  /// Somebody left a session.
  case departure(session: Session.ID, time: Date)
  /// The event of that id does not count: it was undone.
  case retract(event: String)

  /// The event with a random name, fit for a journal.
  public func journalEvent(id: UUID) -> JournalEvent {
    switch self {
    case .arrival(let arrival):
      var content: JSONObject = [
        "session": .string(arrival.session.description), "time": Self.text(arrival.time),
      ]
      if arrival.isFirstVisit { content["firstVisit"] = true }
      return JournalEvent(id: id, type: "arrival", content: content)
    case .departure(let session, let time):
      return JournalEvent(
        id: id, type: "departure",
        content: ["session": .string(session.description), "time": Self.text(time)])
    case .retract(let event):
      return JournalEvent(id: id, type: "retract", content: ["event": .string(event)])
    }
  }

  /// The event that a line of the journal holds; nil for what this program does not know.
  public init?(_ record: JournalRecord) {
    let content = record.content
    let session = content["session"]?.stringValue.flatMap(Session.ID.init)
    switch record.type {
    case "arrival":
      guard let session, let time = Self.time(content) else { return nil }
      self = .arrival(
        Arrival(
          session: session, time: time, isFirstVisit: content["firstVisit"]?.boolValue ?? false))
    case "departure":
      guard let session, let time = Self.time(content) else { return nil }
      self = .departure(session: session, time: time)
    case "retract":
      guard let event = content["event"]?.stringValue else { return nil }
      self = .retract(event: event)
    default: return nil
    }
  }

  /// Seconds since 1970, as a whole number.
  private static func text(_ time: Date) -> JSONValue {
    .int(Int(time.timeIntervalSince1970.rounded(.down)))
  }

  private static func time(_ content: JSONObject) -> Date? {
    content["time"]?.intValue.map { Date(timeIntervalSince1970: TimeInterval($0)) }
  }
}
