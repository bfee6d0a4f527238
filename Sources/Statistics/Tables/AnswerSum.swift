import KioskModel

/// A sum over answers of some days, about some activities.
struct AnswerSum: Sendable {
  /// The days.
  var days: ClosedRange<LocalDate>
  /// The activities.
  var filter = ActivityFilter()
}
