import KioskModel

extension PackageTables {
  /// The table of arrivals by session, as recorded by staff.
  func attendanceTable() -> DataResource {
    let visits = source.visits
    let sessions = Set(visits.map(\.session)).sorted { $0.description < $1.description }
    let came = Dictionary(grouping: visits, by: \.session).mapValues { visits in
      visits.reduce(into: DayFacts.ArrivalCount()) { $0 += $1.came }
    }
    let rows = sessions.map { session -> [DataCell] in
      let visitors = came[session] ?? DayFacts.ArrivalCount()
      // What is known of some of those who came is rounded as in a report.
      func told(_ count: Int) -> DataCell { RoundedCount(count).map { .integer($0.low) } ?? .empty }
      return [
        .text(source.place.site.id), .text(session.description), .integer(visitors.arrivals),
        told(visitors.firstVisits),
      ] + AgeBand.allCases.map { told(visitors.bands[$0] ?? 0) }
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
          "Hur många som minst sa att de var där för första gången, avrundat nedåt; tomt under fem.",
          "At least so many said it was their first visit, rounded down; empty below five."),
        range: 0...1_000_000),
    ]
    + zip(
      AgeBand.allCases,
      [("unga", "young"), ("mitt i livet", "adult"), ("äldre", "older")]
    ).map { band, words in
      DataField(
        band.rawValue, .integer,
        BilingualText(
          "Hur många som minst såg ut att vara \(words.0), avrundat nedåt; tomt under fem.",
          "At least so many appeared \(words.1), rounded down; empty below five."),
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
