package import Foundation

/// An entry of the attendance journal.
package enum AttendanceEvent: Sendable, Hashable {
  case arrival(Arrival)
  case departure(Departure)
  case pause(Pause)
  /// The entry with this id was undone by a staff member and does not count.
  case retract(event: String, by: String)

  /// The session concerned; nil for an undo, and for an arrival at the meeting place.
  package var session: Session.ID? {
    switch self {
    case .arrival(let arrival): arrival.session
    case .departure(let departure): departure.session
    case .pause(let pause): pause.session
    case .retract: nil
    }
  }

  /// The journal entry, with a random id.
  package func journalEvent(id: UUID) -> JournalEvent {
    var content: JSONObject = [:]
    let (type, by): (String, String)
    switch self {
    case .arrival(let arrival):
      (type, by) = ("arrival", arrival.by)
      content["session"] = arrival.session.map { .string($0.description) }
      content["time"] = Self.seconds(arrival.time)
      content["band"] = arrival.band.map { .string($0.rawValue) }
      if arrival.isFirstVisit { content["firstVisit"] = true }
      content["person"] = arrival.person.map(JSONValue.string)
      if arrival.isLate { content["late"] = true }
      content["press"] = arrival.press.map(JSONValue.string)
    case .departure(let departure):
      (type, by) = ("departure", departure.by)
      content["session"] = .string(departure.session.description)
      content["time"] = Self.seconds(departure.time)
      content["person"] = departure.person.map(JSONValue.string)
      content["press"] = departure.press.map(JSONValue.string)
    case .pause(let pause):
      (type, by) = ("pause", pause.by)
      content["session"] = .string(pause.session.description)
      content["time"] = Self.seconds(pause.time)
      content["until"] = Self.seconds(pause.until)
    case .retract(let event, let staff):
      (type, by) = ("retract", staff)
      content["event"] = .string(event)
    }
    if !by.isEmpty { content["by"] = .string(by) }
    return JournalEvent(id: id, type: type, content: content)
  }

  /// The event in a journal record; nil for a type or content unknown to this program.
  package init?(_ record: JournalRecord) {
    let content = record.content
    let by = content["by"]?.stringValue ?? ""
    if record.type == "retract" {
      guard let event = content["event"]?.stringValue else { return nil }
      self = .retract(event: event, by: by)
      return
    }
    let session = content["session"]?.stringValue.flatMap(Session.ID.init)
    guard let time = Self.time(content, "time") else { return nil }
    let person = content["person"]?.stringValue
    let press = content["press"]?.stringValue
    if record.type == "arrival" {
      // Without a session it is an arrival at the meeting place; with an invalid one it is not
      // counted.
      guard session != nil || content["session"] == nil else { return nil }
      self = .arrival(
        Arrival(
          session: session, time: time, isFirstVisit: content["firstVisit"]?.boolValue ?? false,
          band: content["band"]?.stringValue.flatMap(AgeBand.init), person: person,
          isLate: content["late"]?.boolValue ?? false, press: press, by: by))
      return
    }
    guard let session else { return nil }
    switch record.type {
    case "departure":
      self = .departure(
        Departure(session: session, time: time, person: person, press: press, by: by))
    case "pause":
      guard let until = Self.time(content, "until") else { return nil }
      self = .pause(Pause(session: session, time: time, until: until, by: by))
    default: return nil
    }
  }

  /// Whole seconds since 1970.
  private static func seconds(_ time: Date) -> JSONValue {
    .int(Int(time.timeIntervalSince1970.rounded(.down)))
  }

  private static func time(_ content: JSONObject, _ key: String) -> Date? {
    content[key]?.intValue.map { Date(timeIntervalSince1970: TimeInterval($0)) }
  }
}
