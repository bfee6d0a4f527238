public import Foundation

/// What the facts of a period say: pure functions over counts.
public struct Insight: Sendable {
  /// The days.
  public let days: ClosedRange<LocalDate>
  /// The meeting place, for what sessions were.
  private let place: MeetingPlace
  private let ratings: [Fact<DayFacts.RatingKey>]
  private let answers: [Fact<DayFacts.AnswerKey>]
  private let came: [Fact<Visit>]
  private let activities: [String: Activity]

  /// Something counted on a day.
  private struct Fact<Key: Sendable>: Sendable {
    let day: LocalDate
    let key: Key
    let count: Int
  }

  /// Who came to a session.
  private struct Visit: Sendable {
    let session: Session.ID
    let came: DayFacts.Came
  }

  /// What the facts of some days say about sessions that have closed by `now`, and about visits as
  /// a whole on days that are over.
  public init(
    _ facts: [DayFacts], of days: ClosedRange<LocalDate>, place: MeetingPlace, now: Date
  ) {
    self.days = days
    self.place = place
    activities = Dictionary(
      place.programme.activities.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let closed = ClosedSessions(place, by: now)
    var ratings: [Fact<DayFacts.RatingKey>] = []
    var answers: [Fact<DayFacts.AnswerKey>] = []
    var came: [Fact<Visit>] = []
    for fact in facts where days.contains(fact.day) {
      for (key, count) in fact.ratings where closed.contains(key.session, fact.day) {
        ratings.append(Fact(day: fact.day, key: key, count: count))
      }
      for (key, count) in fact.answers where closed.contains(key.session, fact.day) {
        answers.append(Fact(day: fact.day, key: key, count: count))
      }
      for (session, visitors) in fact.came where closed.contains(session, fact.day) {
        came.append(
          Fact(
            day: fact.day, key: Visit(session: session, came: visitors), count: visitors.arrivals))
      }
    }
    (self.ratings, self.answers, self.came) = (ratings, answers, came)
  }
}

extension Insight {
  /// Everything together.
  public var whole: Group {
    var whole = Group(key: "")
    for fact in ratings { add(fact.key, fact.count, to: &whole) }
    for fact in came { add(fact.key.came, fact.count, to: &whole) }
    return whole
  }

  /// The groups of a dimension, in the order of their keys.
  public func groups(by dimension: Division) -> [Group] {
    var groups: [String: Group] = [:]
    for fact in ratings {
      for key in keys(dimension, fact.key.session, fact.day, fact.key) {
        add(fact.key, fact.count, to: &groups[key, default: Group(key: key)])
      }
    }
    guard dimension.dividesArrivals else { return groups.values.sorted { $0.key < $1.key } }
    for fact in came {
      if dimension == .band {
        for (band, count) in fact.key.came.bands {
          groups[band.rawValue, default: Group(key: band.rawValue)].arrivals += count
        }
        continue
      }
      for key in keys(dimension, fact.key.session, fact.day, nil) {
        add(fact.key.came, fact.count, to: &groups[key, default: Group(key: key)])
      }
    }
    return groups.values.sorted { $0.key < $1.key }
  }

  /// The groups of some dimensions, without those that are too small to be shown and what would
  /// tell them.
  public func tables(by dimensions: [Division]) -> [ResultTable] {
    var sorter = AtomSorter(dimensions)
    for fact in ratings where !fact.key.isFlood && fact.key.scale == Scores().scale {
      sorter.add(fact.count, activity: fact.key.session?.activity ?? "", day: fact.day) {
        keys($0, fact.key.session, fact.day, fact.key)
      }
    }
    let counts = sorter.counts
    var cells = [DisclosureGuard.Cell(table: 0, atoms: Array(counts.indices))]
    let divided = dimensions.map { groups(by: $0) }
    for (table, groups) in divided.enumerated() {
      let members = sorter.members(of: table)
      cells += groups.map {
        DisclosureGuard.Cell(table: table + 1, atoms: members[$0.key] ?? [])
      }
    }
    let hidden = DisclosureGuard(cells: cells, counts: counts).hidden()
    var cell = 0
    return zip(dimensions, divided).map { dimension, groups in
      let rows = groups.map { group in
        cell += 1
        return ResultTable.Row(
          key: group.key, scores: hidden.contains(cell) ? nil : group.scores,
          arrivals: group.arrivals, firstVisits: group.firstVisits)
      }
      return ResultTable(dimension: dimension, rows: rows)
    }
  }

  /// Who came to each session on each day, by day and session.
  var visits: [(session: Session.ID, day: LocalDate, came: DayFacts.Came)] {
    came.map { ($0.key.session, $0.day, $0.key.came) }
      .sorted { ($0.day, $0.session.description) < ($1.day, $1.session.description) }
  }

  /// How often each choice of a question was made, by the set and version that asked it.
  public func answers(to question: String) -> [(set: String, choices: [String: Int])] {
    var sets: [String: [String: Int]] = [:]
    for fact in answers where fact.key.question == question {
      sets[fact.key.set, default: [:]][fact.key.choice, default: 0] += fact.count
    }
    return sets.sorted { $0.key < $1.key }.map { (set: $0.key, choices: $0.value) }
  }

  /// The questions that were answered.
  public var questions: [String] { Set(answers.map(\.key.question)).sorted() }

  private func add(_ key: DayFacts.RatingKey, _ count: Int, to group: inout Group) {
    if key.isFlood {
      group.floods += count
    } else if key.scale == group.scores.scale {
      group.scores.add(key.score, times: count)
    }
  }

  private func add(_ came: DayFacts.Came, _ count: Int, to group: inout Group) {
    group.arrivals += came.arrivals
    group.firstVisits += came.firstVisits
  }

  /// The groups that something belongs to; an empty key for what is not known.
  func keys(
    _ dimension: Division, _ session: Session.ID?, _ day: LocalDate, _ rating: DayFacts.RatingKey?
  ) -> [String] {
    let activity = session.flatMap { activities[$0.activity] }
    func known(_ names: [String]?) -> [String] {
      guard let names, !names.isEmpty else { return [""] }
      return names
    }
    switch dimension {
    case .activity: return [session?.activity ?? ""]
    case .session: return [session?.description ?? ""]
    case .kind: return [activity?.kind.rawValue ?? ""]
    case .organiser: return known(activity?.organisers)
    case .spokenLanguage: return known(activity?.spokenLanguages)
    case .coCreation: return [activity?.coCreation?.rawValue ?? ""]
    case .band: return [rating?.band?.rawValue ?? ""]
    case .language: return [rating?.language ?? ""]
    case .weekday: return [String((Weekday.allCases.firstIndex(of: day.weekday) ?? 0) + 1)]
    case .hour: return [rating.map { $0.hour.digits(2) } ?? ""]
    case .week:
      let (year, week) = day.isoWeek
      return ["\(year)-W" + week.digits(2)]
    case .month: return [String(day.description.prefix(7))]
    case .year: return [String(day.description.prefix(4))]
    }
  }
}
