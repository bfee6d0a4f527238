import KioskModel

/// What groups are called: the keys under which tables show them.
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

  /// How many places there are, at least one.
  var placeCount: Int { max(1, places.count) }

  /// The activity of a place's programme; nil where it has gone from it.
  func known(_ uid: String?, _ place: Int) -> Activity? {
    uid.flatMap { activities.indices ~= place ? activities[place][$0] : nil }
  }

  /// The key of what was said about an activity that is no longer in the programme: nobody knows
  /// what it was, but it was no visit as a whole.
  static let gone = "(gone)"

  /// The groups of an activity, or of the visit as a whole where there is none; an empty key for
  /// what is not known.
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

  /// The group of a day.
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

  /// The group of an age band, which is named by its place and one.
  func band(_ number: Int) -> [String] {
    [AgeBand.allCases.indices ~= number - 1 ? AgeBand.allCases[number - 1].rawValue : ""]
  }

  /// The group of a place.
  func site(_ place: Int) -> [String] {
    [places.indices ~= place ? places[place].site.id : ""]
  }
}
