/// A variable by which ratings and visits are divided into groups.
package enum Division: String, Sendable, CaseIterable {
  /// The meeting place, if there are several.
  case site
  case activity, session, kind, organiser
  /// The language spoken at the activity; one with two languages counts in both groups.
  case spokenLanguage
  /// The form of co-creation: with, for or by the residents (göra med, för, åt).
  case coCreation
  /// The age band: of ratings as stated by the visitor, of arrivals as estimated by the host.
  case band
  /// The language of the screen.
  case language
  case weekday, hour, week, month, year

  /// The variables that a report shows, in order. Single sessions have too few ratings to be shown.
  package static let shown: [Division] = [
    .activity, .kind, .organiser, .spokenLanguage, .coCreation, .band, .language, .weekday, .hour,
    .month, .year,
  ]

  /// Whether it divides the activities, so that only a group without a key has ratings of the visit
  /// as a whole.
  var dividesActivities: Bool {
    switch self {
    case .activity, .session, .kind, .organiser, .spokenLanguage, .coCreation: true
    default: false
    }
  }

  /// Whether the index of its groups is told. That of a single session discloses, beside the index
  /// of its activity in the week's report, how many answered at the only other one, and what.
  package var tellsIndex: Bool { self != .session }

  /// Whether the group of an arrival is known; the screen's language and the hour are not recorded
  /// for arrivals.
  var dividesArrivals: Bool {
    switch self {
    case .language, .hour: false
    default: true
    }
  }
}
