/// What is reported of a row of a report, by its name in JSON.
nonisolated enum ReportColumn: String, Sendable {
  case answers, distribution, index, satisfied, arrivals, firstVisits, responseRate
  /// The interval of the index.
  case indexRange
  /// The steps to which the index and shares are rounded.
  case indexStep, satisfiedStep
  case placeArrivals = "house"
  case floods, indexWithFloods
  case points, probability, verdict
  /// The interval of a change, and the change with the activities' weights alike.
  case pointsRange, standardised
  /// Why an index has no interval.
  case withoutInterval
  case held, cancelled
  case from, to, countedFrom, countedTo, days
  case measure, value, actual, standing, share, elapsed, reached
  case municipality, year, band, reference
  case count
  /// How long a bar is, where a mark stands across it, and the face before its words, 1–5.
  case progress, mark, face

  /// What is made of answers alone, and hidden with them.
  static let ofAnswers: [ReportColumn] = [
    .answers, .distribution, .index, .indexStep, .indexRange, .satisfied, .satisfiedStep,
    .withoutInterval,
  ]

  /// Whether its cells are words, set from the left.
  var isWords: Bool {
    switch self {
    case .measure, .days, .band, .municipality: true
    default: false
    }
  }

  /// The key of its title.
  var title: String {
    switch self {
    case .answers, .index, .satisfied, .arrivals: "results.column." + rawValue
    case .indexRange: "results.column.interval"
    case .responseRate: "results.column.rate"
    case .firstVisits: "report.column.first"
    case .standing: "report.column.actual"
    default: "report.column." + rawValue
    }
  }
}
