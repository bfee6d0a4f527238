import KioskModel

/// The tables of a data package, made from its source with disclosure control.
struct PackageTables: Sendable {
  let source: PackageSource
  /// The ratings of each month that are counted in results, those marked as a flood, and those on
  /// other scales, each recoded separately.
  let ratings: [Population]

  /// Ratings of a month that are counted together, with their recoding.
  struct Population: Sendable {
    var kind: Kind
    /// The ratings, each with the index of its group.
    var members: [(rating: GivenRating, group: Int)]
    var recoding: Recoding
  }

  /// What ratings that are recoded together have in common.
  struct Kind: Hashable {
    var month: String
    var isFlood: Bool
    var scale: Int
  }

  /// Makes the tables.
  ///
  /// - Parameter check: Called regularly; throwing an error cancels.
  init(_ source: PackageSource, check: () throws -> Void = {}) throws {
    self.source = source
    let kinds = Dictionary(
      source.place.programme.activities.map { ($0.uid, $0.kind.rawValue) },
      uniquingKeysWith: { first, _ in first })
    let populations = Dictionary(grouping: source.ratings) {
      Kind(
        month: String($0.day.description.prefix(7)), isFlood: $0.key.isFlood, scale: $0.key.scale)
    }
    ratings = try populations.sorted {
      ($0.key.isFlood ? 1 : 0, $0.key.scale, $0.key.month)
        < ($1.key.isFlood ? 1 : 0, $1.key.scale, $1.key.month)
    }
    .map { kind, ratings in
      try check()
      let groups = ratings.map { RatedGroup($0) { kinds[$0.activity] } }
      var counted: [RatedGroup: Scores] = [:]
      for (rating, group) in zip(ratings, groups) {
        counted[group, default: Scores(scale: kind.scale)].add(rating.key.score)
      }
      let recoding = Recoding(counted)
      let places = Dictionary(uniqueKeysWithValues: recoding.groups.enumerated().map { ($1, $0) })
      return Population(
        kind: kind, members: zip(ratings, groups).map { ($0, places[$1] ?? 0) },
        recoding: recoding)
    }
  }
}
