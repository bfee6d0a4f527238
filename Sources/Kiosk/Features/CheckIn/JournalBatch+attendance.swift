import Foundation
import KioskModel

/// The entries of one press at the check-in, which are saved and undone together.
extension JournalBatch {
  /// The entries that check in people who differ only in their names.
  ///
  /// - Parameter id: The id of the first entry, for a caller who waits for it to be saved.
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

  /// The entries that check people out, by name where it is known.
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

  /// The entries that undo everything a press has recorded.
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
