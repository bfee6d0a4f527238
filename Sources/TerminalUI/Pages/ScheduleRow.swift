/// An entry of a schedule as a line in a list.
package nonisolated struct ScheduleRow: Hashable, Sendable {
  /// Whether the entry is over, on or to come; it has words as well, so that colour is never alone.
  package enum Phase: Hashable, Sendable {
    case ended, current, upcoming, scheduled, cancelled
  }

  package var hours: String
  package var title: String
  package var room: String
  /// The languages and organisers, shown if there is room.
  package var note: String
  /// The status in words: "PÅGÅR · 4 platser", "om 58 min", "slut", "INSTÄLLT".
  package var status: String
  package var phase: Phase
  /// What kind of thing it is, unless the title says so; shown with what is on.
  package var kind: String
  /// What it is about; shown with what is on where there is much room.
  package var details: String
  /// The number of the accent of its kind, from 0; nil if it has none.
  package var accent: Int?

  /// Made of its parts.
  package init(
    hours: String, title: String, room: String, note: String, status: String, phase: Phase,
    kind: String = "", details: String = "", accent: Int? = nil
  ) {
    self.hours = hours
    self.title = title
    self.room = room
    self.note = note
    self.status = status
    self.phase = phase
    self.kind = kind
    self.details = details
    self.accent = accent
  }
}
