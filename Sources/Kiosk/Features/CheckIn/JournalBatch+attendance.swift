import Foundation
import KioskModel

/// What one press at the check-in does: it reaches the disk and is taken back as a whole.
extension JournalBatch {
  /// People who come, alike but for their names.
  ///
  /// - Parameter id: The first entry's name, for whoever wants to know when it is on the disk.
  static func arrival(
    _ arrival: Arrival, count: Int = 1, id: UUID? = nil, day: LocalDate? = nil,
    _ context: Context
  ) -> JournalBatch {
    JournalBatch(Array(repeating: arrival, count: count), id, day, context) { arrival, press in
      var arrival = arrival
      arrival.press = press
      return .arrival(arrival)
    }
  }

  /// People who go, each with their name where it is known.
  static func departures(
    from session: Session.ID, of persons: [String?], id: UUID? = nil, _ context: Context
  ) -> JournalBatch {
    JournalBatch(persons, id, nil, context) { person, press in
      .departure(
        Departure(
          session: session, time: context.moment.wall, person: person, press: press,
          by: context.staff?.id ?? ""))
    }
  }

  /// Takes back all that a press has done.
  static func undo(_ press: CountingHistory.Press, _ context: Context) -> JournalBatch {
    JournalBatch(press.counted, nil, press.day, context) { event, _ in
      .retract(event: event, by: context.staff?.id ?? "")
    }
  }

  private init<Item>(
    _ items: [Item], _ id: UUID?, _ day: LocalDate?, _ context: Context,
    _ make: (Item, _ press: String?) -> AttendanceEvent
  ) {
    let ids = items.indices.map { $0 == 0 ? id ?? context.newID() : context.newID() }
    let press = items.count > 1 ? ids.first?.uuidString.lowercased() : nil
    self.init(
      entries: zip(ids, items).map { Entry(id: $0, entry: .attendance(make($1, press))) },
      day: day)
  }
}
