import Foundation
import KioskModel

/// What one press at the check-in does: events that reach the disk together and are taken back
/// together.
struct AttendancePress: Sendable {
  private(set) var events: [(id: UUID, event: AttendanceEvent)]
  /// The day in whose journal they belong.
  let day: LocalDate

  /// People who come, alike but for their names.
  ///
  /// - Parameter id: The first event's name, for whoever wants to know when it is on the disk.
  static func arrival(
    _ arrival: Arrival, count: Int = 1, id: UUID? = nil, day: LocalDate? = nil,
    _ context: Context
  ) -> AttendancePress {
    AttendancePress(Array(repeating: arrival, count: count), id, day, context) { arrival, press in
      var arrival = arrival
      arrival.press = press
      return .arrival(arrival)
    }
  }

  /// People who go, each with their name where it is known.
  static func departures(
    from session: Session.ID, of persons: [String?], id: UUID? = nil, _ context: Context
  ) -> AttendancePress {
    AttendancePress(persons, id, nil, context) { person, press in
      .departure(
        Departure(
          session: session, time: context.moment.wall, person: person, press: press,
          by: context.staff?.id ?? ""))
    }
  }

  /// Takes back all that a press has done.
  static func undo(_ press: CountingHistory.Press, _ context: Context) -> AttendancePress {
    AttendancePress(press.counted, nil, press.day, context) { event, _ in
      .retract(event: event, by: context.staff?.id ?? "")
    }
  }

  private init<Item>(
    _ items: [Item], _ id: UUID?, _ day: LocalDate?, _ context: Context,
    _ make: (Item, _ press: String?) -> AttendanceEvent
  ) {
    let ids = items.indices.map { $0 == 0 ? id ?? context.newID() : context.newID() }
    let press = items.count > 1 ? ids.first?.uuidString.lowercased() : nil
    events = zip(ids, items).map { ($0, make($1, press)) }
    self.day = day ?? context.now.date
  }
}
