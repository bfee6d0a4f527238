import KioskModel

/// The activities of each place that match a filter, by their numbers in a fact book.
struct ActivityMask: Sendable {
  /// Whether each matches: for each place in turn, visits as a whole and then every name number.
  private let isMeant: [Bool]
  private let width: Int

  /// The matching activities among those known to some statistics.
  init(_ filter: ActivityFilter, of insight: PeriodStatistics) {
    let uids = [nil] + insight.book.names.map { $0 as String? }
    width = uids.count
    isMeant = (0..<insight.names.placeCount).flatMap { place in
      uids.map { filter.matches(insight.names.known($0, place)) }
    }
  }

  /// Whether a session, or a visit as a whole, matches.
  func contains(_ meeting: FactBook.Meeting, _ place: Int16) -> Bool {
    let index = Int(place) * width + Int(meeting.activity) + 1
    return isMeant.indices ~= index && isMeant[index]
  }
}
