/// What a report says in words of its figures as a whole.
enum ReportSentence {
  /// The index and what it is made of, its interval, how it was beside the period before in plain
  /// words, and how it has changed.
  case index, indexRange, comparison, change
  /// Ratings that are marked.
  case marked
  case arrivals, placeArrivals, rate
  /// There are more answers than visitors.
  case overFull
  case held, years, yearsChange, wishes
}
