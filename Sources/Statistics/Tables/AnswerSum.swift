import KioskModel

/// A sum over the ratings of some days and activities.
struct AnswerSum: Sendable {
  var days: ClosedRange<LocalDate>
  var filter = ActivityFilter()
}
