/// The tables of a data package, made from its source with disclosure control.
struct PackageTables: Sendable {
  let source: PackageSource
  /// The ratings counted in results, those marked as a flood, and those on other scales, each
  /// recoded separately.
  let ratings: [Population]

  /// Ratings that are counted together, with their recoding.
  struct Population: Sendable {
    var isFlood: Bool
    var scale: Int
    /// The ratings, each with the index of its group.
    var members: [(rating: GivenRating, group: Int)]
    var coarsening: Recoding
  }

  /// Makes the tables.
  ///
  /// - Parameters:
  ///   - repairs: Whether disclosures in combination with the report are removed as well.
  ///   - check: Called regularly; throwing an error cancels.
  init(
    _ source: PackageSource, repairs: Bool = true, check: () throws -> Void = {}
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
      if repairs && !kind.isFlood && kind.scale == Scores().scale && !coarsening.isTooFew {
        try RatingSuppression(coarsening, cells: Self.cells(of: coarsening, in: source))
          .repair(&coarsening, check: check)
      }
      let places = Dictionary(
        uniqueKeysWithValues: coarsening.groups.enumerated().map { ($1, $0) })
      return Population(
        isFlood: kind.isFlood, scale: kind.scale,
        members: zip(ratings, groups).map { ($0, places[$1] ?? 0) }, coarsening: coarsening)
    }
  }

  /// The groups in the report of the same days.
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
        // The answers to the question about age are published by choice, so age bands are never
        // suppressed.
        RatingSuppression.Cell(
          division: table.dimension, parts: parts[row.key] ?? [],
          isTold: row.scores != nil || table.dimension == .band)
      }
    }.filter { !$0.parts.isEmpty }
  }
}
