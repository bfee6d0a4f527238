import KioskModel

/// The groups of fewer than five ratings by day, session, age and language, at every level of each.
struct SmallCells: Sendable {
  /// The indices of each small group's parts, without duplicates.
  let parts: [[Int]]

  private struct Name: Hashable {
    var time: Int
    var place: Int
    var band: Int
    var language: Int
  }

  private struct Found {
    var count = 0
    var parts: [Int] = []

    mutating func add(_ part: Int, _ times: Int) {
      count += times
      // The parts of large groups are not needed.
      if count < SecondarySuppression.fewest { parts.append(part) } else { parts = [] }
    }
  }

  /// The small groups among some groups with their counts.
  init(_ groups: [RatedGroup], counts: [Int]) {
    var found: [Name: Found] = [:]
    var sessions: [String: Int] = [:]
    var languages: [String: Int] = [:]
    func number(_ text: String, _ known: inout [String: Int]) -> Int {
      let number = known[text] ?? known.count + 1
      known[text] = number
      return number
    }
    for (part, group) in groups.enumerated() {
      let (monday, components) = (group.day.monday, group.day.components)
      let month = components.year * 12 + components.month
      // Each time unit has a number range of its own.
      let times = [
        0, components.year, 1_000_000 + month, 2_000_000 + monday.dayNumber,
        4_000_000 + group.day.dayNumber,
      ]
      let places =
        group.session.map {
          [0, number("/" + $0.activity, &sessions), number($0.description, &sessions)]
        } ?? [0, -1]
      let bands = [
        0, group.band.flatMap { AgeBand.allCases.firstIndex(of: $0) }.map { $0 + 2 } ?? 1,
      ]
      let languages = [0, number(group.language, &languages)]
      for time in times {
        for place in places {
          for band in bands {
            for language in languages {
              let name = Name(time: time, place: place, band: band, language: language)
              found[name, default: Found()].add(part, counts[part])
            }
          }
        }
      }
    }
    parts = Set(found.values.filter { $0.count < SecondarySuppression.fewest }.map(\.parts))
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
