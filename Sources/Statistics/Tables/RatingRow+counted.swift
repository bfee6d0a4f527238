extension FactBook.RatingRow {
  /// Whether these ratings are included in figures; floods and ratings on other scales are not.
  var isCounted: Bool { !isFlood && Int(scale) == Scores.usualScale && 1...scale ~= score }
}
