/// What is counted at one session.
struct AttendanceTally: Sendable, Hashable {
  private(set) var arrivals = 0
  private(set) var departures = 0
  private(set) var firstVisits = 0
  private(set) var bands: [AgeBand: Int] = [:]
  /// How much more often each person came than left.
  private(set) var people: [String: Int] = [:]
  /// The breaks that count.
  private(set) var pauses: [String] = []

  var inside: Int { max(0, arrivals - departures) }
  var events: Int { arrivals + departures }

  /// Counts an event, or with a step of −1 no longer.
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
