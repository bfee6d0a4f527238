import KioskModel

/// What taking a calendar in would do, and what is kept of it beside the programme then.
nonisolated struct CalendarReading: Sendable {
  var plan: ImportPlan
  var record: DocumentChange.Edit
}
