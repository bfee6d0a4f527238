import KioskModel

/// All ratings and arrivals cross-classified by one variable.
struct BreakdownVariable: Sendable {
  let division: Division
  /// Whether arrivals are divided as well.
  let countsArrivals: Bool
  /// The groups, sorted by key.
  let groups: [Group]
  /// Whether an answer may be in several groups.
  let overlaps: Bool

  /// The groups of a variable.
  init(_ division: Division, of insight: PeriodStatistics, in sessions: SessionNumbers) {
    var numbering = CellIndex(division, of: insight)
    var sums = CellSums()
    let places = insight.ratings.map { row in
      let number = numbering.number(row.meeting, row.day, row.place, row)
      sums.add(row, to: number)
      return number
    }
    sums.add(insight.ratings, at: places, in: sessions)
    countsArrivals = division.dividesArrivals
    if division == .band {
      for row in insight.came {
        for (band, count) in zip(AgeBand.allCases, row.bands) where count > 0 {
          sums.add(arrivals: count, to: numbering.number(of: [band.rawValue]))
        }
      }
    } else if division.dividesArrivals {
      for row in insight.came {
        sums.add(row, to: numbering.number(row.meeting, row.day, row.place, nil))
      }
    }
    var groups: [String: Group] = [:]
    // An activity in two languages counts in both groups.
    for (number, keys) in numbering.lists.enumerated() {
      for key in keys { sums.add(number, to: &groups[key, default: Group(key: key)]) }
    }
    self.division = division
    self.groups = groups.values.sorted { $0.key < $1.key }
    overlaps = numbering.lists.contains { $0.count > 1 }
  }
}
