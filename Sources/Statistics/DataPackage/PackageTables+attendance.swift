import KioskModel

extension PackageTables {
  /// The table of arrivals by session, as recorded by staff.
  func attendanceTable() -> DataResource {
    let visits = source.visits
    let sessions = Set(visits.map(\.session)).sorted { $0.description < $1.description }
    let came = Dictionary(grouping: visits, by: \.session).mapValues { visits in
      visits.reduce(into: DayFacts.ArrivalCount()) { $0 += $1.came }
    }
    let bands = toldBands(sessions, came)
    let first = toldFirstVisits(sessions)
    let rows = sessions.map { session -> [DataCell] in
      let visitors = came[session] ?? DayFacts.ArrivalCount()
      return [
        .text(source.place.site.id), .text(session.description), .integer(visitors.arrivals),
        first.contains(session) ? .integer(visitors.firstVisits) : .empty,
      ]
        + AgeBand.allCases.map {
          bands.contains(session) ? .integer(visitors.bands[$0] ?? 0) : .empty
        }
    }
    return DataResource(
      name: "attendance",
      description: BilingualText(
        "Hur många som kom till varje tillfälle, som värden har räknat. Tomt betyder inte räknat"
          + " eller för få för att visas.",
        "The number of visitors to each session, as counted by hosts. Empty means not counted, or"
          + " too few to show."),
      fields: Self.attendanceFields, references: [Self.sessionReference], rows: rows)
  }

  /// The sessions whose first visits are published.
  func toldFirstVisits(_ sessions: [Session.ID]) -> Set<Session.ID> {
    let visits = source.visits
    let places = Dictionary(uniqueKeysWithValues: sessions.enumerated().map { ($1, $0) })
    var lines = sessions.map { _ in CountSuppression.Line(parts: [], hasToldSum: false) }
    for (part, visit) in visits.enumerated() {
      if let line = places[visit.session] { lines[line].parts.append(part) }
    }
    // The first visits published in a report: all groups of all variables.
    var sums = [Array(visits.indices)]
    for division in Division.shown where division.dividesArrivals && division != .band {
      var groups: [String: [Int]] = [:]
      for (part, visit) in visits.enumerated() {
        for key in source.insight.keys(division, visit.session, visit.day, nil) {
          groups[key, default: []].append(part)
        }
      }
      sums += groups.sorted { $0.key < $1.key }.map(\.value)
    }
    let hidden = CountSuppression(
      counts: visits.map(\.came.firstVisits), lines: lines, sums: sums
    ).hidden()
    return Set(sessions.indices.filter { !hidden.contains($0) }.map { sessions[$0] })
  }

  /// The sessions whose arrivals are published by age band, for all bands or none.
  func toldBands(
    _ sessions: [Session.ID], _ came: [Session.ID: DayFacts.ArrivalCount]
  ) -> Set<Session.ID> {
    let counted = sessions.filter { came[$0]?.bands.isEmpty == false }
    var counts: [Int] = []
    var sums = AgeBand.allCases.map { _ in [Int]() }
    var lines: [CountSuppression.Line] = []
    for session in counted {
      let visitors = came[session] ?? DayFacts.ArrivalCount()
      let parts = AgeBand.allCases.map { visitors.bands[$0] ?? 0 }
      for place in sums.indices { sums[place].append(counts.count + place) }
      lines.append(
        CountSuppression.Line(
          parts: Array(counts.count...(counts.count + parts.count)), hasToldSum: true)
      )
      counts += parts + [max(0, visitors.arrivals - parts.reduce(0, +))]
    }
    let hidden = CountSuppression(counts: counts, lines: lines, sums: sums).hidden()
    return Set(counted.indices.filter { !hidden.contains($0) }.map { counted[$0] })
  }

  private static let attendanceFields =
    [
      siteField,
      DataField(
        "session", .string, BilingualText("Tillfället.", "The session."), required: true,
        unique: true),
      DataField(
        "arrivals", .integer,
        BilingualText("Hur många som kom: räknade huvuden.", "Visitors: a head count."),
        required: true, range: 0...1_000_000),
      DataField(
        "first_visits", .integer,
        BilingualText(
          "Hur många som sa att de var där för första gången.",
          "The number who said it was their first visit."), range: 0...1_000_000),
    ]
    + zip(
      AgeBand.allCases,
      [("unga", "young"), ("mitt i livet", "adult"), ("äldre", "older")]
    ).map { band, words in
      DataField(
        band.rawValue, .integer,
        BilingualText(
          "Hur många som såg ut att vara \(words.0).", "The number who appeared \(words.1)."),
        range: 0...1_000_000)
    }
}

extension DayFacts.ArrivalCount {
  /// Adds the arrivals of another day.
  static func += (one: inout DayFacts.ArrivalCount, other: DayFacts.ArrivalCount) {
    one.arrivals += other.arrivals
    one.firstVisits += other.firstVisits
    one.bands.merge(other.bands, uniquingKeysWith: +)
  }
}
