/// The level of detail published for a rating: the steps by which small classes are recoded, in
/// order.
///
/// Each step shows at most as much as the one before it. Details of time are removed first, and
/// language and age last, because people with uncommon languages would otherwise not be visible
/// anywhere.
enum Detail: Int, Sendable, CaseIterable, Comparable {
  /// Session, day, age and language.
  case session = 1
  /// Activity, month, age and language.
  case activity
  /// Month, age and language.
  case month
  /// Year, age and language.
  case year
  /// Year and age.
  case band
  /// Year.
  case time
  /// Only that the rating belongs to the period.
  case period

  /// The next step; the last one has itself as next.
  var next: Detail { Detail(rawValue: rawValue + 1) ?? .period }

  static func < (one: Detail, other: Detail) -> Bool { one.rawValue < other.rawValue }

  /// The first step at which a rating's group in a variable is no longer shown.
  static func hiding(_ division: Division) -> Detail {
    switch division {
    case .session, .weekday, .hour, .week: .activity
    case .activity, .kind, .organiser, .spokenLanguage, .coCreation: .month
    case .month: .year
    case .language: .band
    case .band: .time
    case .year, .site: .period
    }
  }
}
