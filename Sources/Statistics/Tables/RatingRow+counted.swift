extension FactBook.RatingRow {
  /// Whether these ratings are in the figures: floods and those on other scales are not.
  var isCounted: Bool { !isFlood && Int(scale) == Scores.usualScale && 1...scale ~= score }
}
