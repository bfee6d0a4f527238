extension Change {
  /// The change between two releases, also with the activities' weights alike; nil if one of them has
  /// too few answers.
  init?(from before: Release, to after: Release) {
    guard let old = before.whole.scores, let new = after.whole.scores else { return nil }
    self.init(from: old, to: new)
    let (activities, all) = after.activities
    standardised = StandardisedChange.points(
      from: before.activities.known, to: activities, of: all)
  }
}
