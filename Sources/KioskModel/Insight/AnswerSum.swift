/// A sum over answers of some days, about some activities.
struct AnswerSum: Sendable {
  /// The days.
  var days: ClosedRange<LocalDate>
  /// The activities.
  var filter = ActivityFilter()

  /// Whether ratings are among them.
  func contains(_ row: FactBook.RatingRow, in insight: Insight) -> Bool {
    days.contains(LocalDate(dayNumber: Int(row.day)))
      && insight.isMeant(row.meeting, row.place, by: filter)
  }
}
