import KioskModel

/// The keys under which tables list groups.
struct GroupNames: Sendable {
  private let places: [MeetingPlace]
  private let activities: [[String: Activity]]

  init(_ places: [MeetingPlace]) {
    self.places = places
    activities = places.map { place in
      Dictionary(
        place.programme.activities.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The number of places, at least one.
  var placeCount: Int { max(1, places.count) }

  /// The activity in a place's programme; nil if it has been removed.
  func known(_ uid: String?, _ place: Int) -> Activity? {
    uid.flatMap { activities.indices ~= place ? activities[place][$0] : nil }
  }

  /// The key for activities that are no longer in the programme, whose groups are unknown but which
  /// are not visits as a whole.
  static let gone = "(gone)"

  /// The keys of an activity's groups; an empty key for a visit as a whole and for unknown groups.
  func activity(_ division: Division, _ uid: String?, _ place: Int) -> [String] {
    guard division != .activity, let uid else { return [uid ?? ""] }
    guard let activity = known(uid, place) else { return [Self.gone] }
    func named(_ names: [String]) -> [String] { names.isEmpty ? [""] : names }
    switch division {
    case .kind: return [activity.kind.rawValue]
    case .organiser: return named(activity.organisers)
    case .spokenLanguage: return named(activity.spokenLanguages)
    case .coCreation: return [activity.coCreation?.rawValue ?? ""]
    default: return [uid]
    }
  }

  /// The key of a day's group.
  func day(_ division: Division, _ day: LocalDate) -> [String] {
    switch division {
    case .weekday: return [String((Weekday.allCases.firstIndex(of: day.weekday) ?? 0) + 1)]
    case .week:
      let (year, week) = day.isoWeek
      return ["\(year)-W" + week.digits(2)]
    case .month: return [String(day.description.prefix(7))]
    default: return [String(day.description.prefix(4))]
    }
  }

  /// The key of an age band, numbered from 1; an empty key for 0.
  func band(_ number: Int) -> [String] {
    [AgeBand.allCases.indices ~= number - 1 ? AgeBand.allCases[number - 1].rawValue : ""]
  }

  /// The key of a place.
  func site(_ place: Int) -> [String] {
    [places.indices ~= place ? places[place].site.id : ""]
  }
}
