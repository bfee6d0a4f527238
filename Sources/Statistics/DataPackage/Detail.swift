/// The level of detail published for a rating: the steps by which small classes are recoded, in
/// order.
///
/// Each step shows at most as much as the one before it. What it was about is kept longer than age and
/// language, since a package without activities is of little use; an activity that is too small is
/// gathered with others of its kind.
enum Detail: Int, Sendable, CaseIterable, Comparable {
  /// Session, day, age and language.
  case session = 1
  /// Activity, month, age and language.
  case activity
  /// Activity and month.
  case activityAlone
  /// Kind of activity and month.
  case kind
  /// Only that the rating was given in the month.
  case month

  /// The next step; the last one has itself as next.
  var next: Detail { Detail(rawValue: rawValue + 1) ?? .month }

  static func < (one: Detail, other: Detail) -> Bool { one.rawValue < other.rawValue }
}
