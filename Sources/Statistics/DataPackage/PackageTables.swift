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
    var ratings: [GivenRating]
    /// The published classes, by the indices of their ratings.
    var classes: [Recoding.Class]
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
      // Ids are random, so their order says nothing and is the same in every package.
      let drawn = ratings.sorted { $0.id < $1.id }
      let recoding = Recoding(
        drawn.map { (RatedGroup($0) { kinds[$0.activity] }, $0.key.score) })
      return Population(kind: kind, ratings: drawn, classes: recoding.classes)
    }
  }
}
