/// The tables of a data package, made of their source by the rules that keep visitors unknown.
struct PackageTables: Sendable {
  let source: PackageSource
  /// The ratings that results count, those of floods, and those on other scales, each coarsened for
  /// themselves.
  let ratings: [Population]

  /// Ratings that are counted together, how many of them are alike, and how much is told of them.
  struct Population: Sendable {
    var isFlood: Bool
    var scale: Int
    /// The ratings, in the order of the groups that they belong to.
    var members: [(rating: GivenRating, group: Int)]
    var coarsening: Recoding
  }

  /// - Parameter check: Called now and then; an error that it throws ends the work.
  init(
    _ source: PackageSource, mends: Bool = true, check: () throws -> Void = {}
  ) throws {
    self.source = source
    struct Kind: Hashable {
      var isFlood: Bool
      var scale: Int
    }
    let kinds = Dictionary(grouping: source.ratings) {
      Kind(isFlood: $0.key.isFlood, scale: $0.key.scale)
    }
    ratings = try kinds.sorted {
      ($0.key.isFlood ? 1 : 0, $0.key.scale) < ($1.key.isFlood ? 1 : 0, $1.key.scale)
    }
    .map { kind, ratings in
      let groups = ratings.map(RatedGroup.init)
      var coarsening = Recoding(groups.reduce(into: [:]) { $0[$1, default: 0] += 1 })
      if mends && !kind.isFlood && kind.scale == Scores().scale && !coarsening.isTooFew {
        try RatingSuppression(coarsening, cells: Self.cells(of: coarsening, in: source))
          .mend(&coarsening, check: check)
      }
      let places = Dictionary(
        uniqueKeysWithValues: coarsening.groups.enumerated().map { ($1, $0) })
      return Population(
        isFlood: kind.isFlood, scale: kind.scale,
        members: zip(ratings, groups).map { ($0, places[$1] ?? 0) }, coarsening: coarsening)
    }
  }

  /// The groups of the report of the same days.
  static func cells(of coarsening: Recoding, in source: PackageSource) -> [RatingSuppression.Cell] {
    let divisions = Division.shown
    var parts = divisions.map { _ in [String: [Int]]() }
    for (part, group) in coarsening.groups.enumerated() {
      let key = DayFacts.RatingKey(
        session: group.session, score: 1, scale: Scores().scale, language: group.language,
        hour: group.hour, band: group.band, isFlood: false)
      for (index, division) in divisions.enumerated() {
        for name in source.insight.keys(division, group.session, group.day, key) {
          parts[index][name, default: []].append(part)
        }
      }
    }
    let tables = source.insight.tables(by: divisions)
    return zip(tables, parts).flatMap { table, parts in
      table.rows.map { row in
        // The question of age is told choice by choice, so that ages are never hidden.
        RatingSuppression.Cell(
          division: table.dimension, parts: parts[row.key] ?? [],
          isTold: row.scores != nil || table.dimension == .band)
      }
    }.filter { !$0.parts.isEmpty }
  }
}
