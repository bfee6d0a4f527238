/// The counts of one session.
struct AttendanceTally: Sendable, Hashable {
  private(set) var arrivals = 0
  private(set) var departures = 0
  private(set) var firstVisits = 0
  private(set) var bands: [AgeBand: Int] = [:]
  /// The number of arrivals minus departures of each named person.
  private(set) var people: [String: Int] = [:]
  /// The ids of the breaks that have not been undone.
  private(set) var pauses: [String] = []

  var inside: Int { max(0, arrivals - departures) }
  var events: Int { arrivals + departures }

  /// Adds an entry, or with a step of −1 removes it.
  mutating func count(_ event: AttendanceEvent, id: String, by step: Int) {
    switch event {
    case .arrival(let arrival):
      arrivals += step
      if arrival.isFirstVisit { firstVisits += step }
      if let band = arrival.band { bands[band, default: 0] += step }
      if let person = arrival.person { people[person, default: 0] += step }
    case .departure(let departure):
      departures += step
      if let person = departure.person { people[person, default: 0] -= step }
    case .pause:
      if step > 0 { pauses.append(id) } else { pauses.removeAll { $0 == id } }
    case .retract: break
    }
  }
}
