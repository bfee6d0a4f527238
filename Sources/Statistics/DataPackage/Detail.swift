/// How much is told of a rating: the steps on which small classes are made coarser, in their order.
///
/// Each step tells no more than the one before it. Time goes first and language and age last,
/// because those whose languages are rare would else be seen nowhere.
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
  /// Nothing but that it is of the period.
  case period

  /// The next step, or the last again.
  var next: Detail { Detail(rawValue: rawValue + 1) ?? .period }

  static func < (one: Detail, other: Detail) -> Bool { one.rawValue < other.rawValue }

  /// The first step that no longer tells in which group of a division a rating is.
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
