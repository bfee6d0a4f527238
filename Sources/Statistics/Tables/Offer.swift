/// What is offered at a place: an activity, or visits as a whole.
struct Offer: Sendable {
  /// The activity's uid; nil for visits as a whole.
  var uid: String?
  /// The place's number.
  var place: Int
  /// The counted ratings.
  var scores = Scores()
  /// The number of arrivals.
  var arrivals = 0
}

extension PeriodStatistics {
  /// Everything that was rated or that anybody came to, sorted.
  var offers: [Offer] {
    struct Number: Hashable { var place: Int16, activity: Int32 }
    var offers: [Number: Offer] = [:]
    func add(_ meeting: FactBook.Meeting, _ place: Int16, _ change: (inout Offer) -> Void) {
      let offer = Offer(uid: book.activity(meeting), place: Int(place))
      change(&offers[Number(place: place, activity: meeting.activity), default: offer])
    }
    for row in ratings where row.isCounted {
      add(row.meeting, row.place) { $0.scores.add(Int(row.score), times: Int(row.count)) }
    }
    for row in came { add(row.meeting, row.place) { $0.arrivals += Int(row.arrivals) } }
    return offers.values.sorted { ($0.uid ?? "", $0.place) < ($1.uid ?? "", $1.place) }
  }
}

extension LinkedTables.Table {
  /// The groups of a variable, with what is offered in each of them if they follow from that.
  init(_ variable: BreakdownVariable, _ offers: [Offer], _ names: GroupNames) {
    let division = variable.division
    self.init(
      groups: variable.groups.map(\.scores), overlaps: variable.overlaps,
      tellsIndex: division.tellsIndex)
    guard division.dividesActivities, division != .session else { return }
    let keys = offers.map { Set(names.activity(division, $0.uid, $0.place)) }
    activities = variable.groups.map { group in
      offers.indices.filter { keys[$0].contains(group.key) }
    }
  }
}
