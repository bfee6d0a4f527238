/// By what answers and visits are divided into groups.
package enum Division: String, Sendable, CaseIterable {
  /// The meeting place, where there are several.
  case site
  case activity, session, kind, organiser
  /// The languages spoken at the activity; one with two languages counts for both.
  case spokenLanguage
  /// Done with, for or to the visitors (göra med, för, åt).
  case coCreation
  /// How old visitors say they are; of arrivals, how old they looked.
  case band
  /// The language of the screen.
  case language
  case weekday, hour, week, month, year

  /// Those that a report shows, in its order. Single sessions have too few answers each.
  package static let shown: [Division] = [
    .activity, .kind, .organiser, .spokenLanguage, .coCreation, .band, .language, .weekday, .hour,
    .month, .year,
  ]

  /// Whether the groups of one arrival are known: nobody says in which language they came.
  var dividesArrivals: Bool {
    switch self {
    case .language, .hour: false
    default: true
    }
  }
}
