import KioskModel

/// All ratings and arrivals cross-classified by one variable.
struct BreakdownVariable: Sendable {
  let division: Division
  /// Whether arrivals are divided as well.
  let countsArrivals: Bool
  /// The keys of the groups that each cell number stands for.
  let lists: [[String]]
  /// The cell number of each row of ratings.
  let places: [Int32]
  /// The cell number of each row of arrivals; empty if rows belong to several groups or are not
  /// counted.
  private let visits: [Int32]
  private let sums: CellSums

  /// The separator between the keys of a group in two variables.
  static let separator: Character = "\u{1F}"

  /// The groups of a variable.
  init(_ division: Division, of insight: PeriodStatistics) {
    var numbering = CellIndex(division, of: insight)
    var sums = CellSums()
    let places = insight.ratings.map { row in
      let number = numbering.number(row.meeting, row.day, row.place, row)
      sums.add(row, to: number)
      return number
    }
    countsArrivals = division.dividesArrivals
    if division == .band {
      for row in insight.came {
        for (band, count) in zip(AgeBand.allCases, row.bands) where count > 0 {
          sums.add(arrivals: count, to: numbering.number(of: [band.rawValue]))
        }
      }
      visits = []
    } else if division.dividesArrivals {
      visits = insight.came.map { row in
        let number = numbering.number(row.meeting, row.day, row.place, nil)
        sums.add(row, to: number)
        return number
      }
    } else {
      visits = []
    }
    (self.division, self.places, self.sums, lists) = (division, places, sums, numbering.lists)
  }

  /// The groups of one variable divided by another variable.
  init(_ outer: BreakdownVariable, by inner: BreakdownVariable, of insight: PeriodStatistics) {
    var numbering = CellIndex(inner.division, of: insight)
    var byPair: [Int: Int32] = [:]
    func number(_ one: Int32, _ other: Int32) -> Int32 {
      let pair = Int(one) << 32 | Int(other)
      if let known = byPair[pair] { return known }
      let number = numbering.number(
        of: outer.lists[Int(one)].flatMap { first in
          inner.lists[Int(other)].map { first + String(Self.separator) + $0 }
        })
      byPair[pair] = number
      return number
    }
    var sums = CellSums()
    places = insight.ratings.enumerated().map { place, row in
      let number = number(outer.places[place], inner.places[place])
      sums.add(row, to: number)
      return number
    }
    // Estimated ages are not shown by activity.
    countsArrivals = inner.countsArrivals && inner.division != .band
    visits = zip(zip(outer.visits, inner.visits), insight.came).map { numbers, row in
      let number = number(numbers.0, numbers.1)
      sums.add(row, to: number)
      return number
    }
    division = inner.division
    (self.sums, lists) = (sums, numbering.lists)
  }

  /// The groups, sorted by key.
  var groups: [Group] {
    var groups: [String: Group] = [:]
    for (number, keys) in lists.enumerated() {
      for key in keys { sums.add(number, to: &groups[key, default: Group(key: key)]) }
    }
    return groups.values.sorted { $0.key < $1.key }
  }
}
