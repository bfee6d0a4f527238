import KioskModel

/// Which activities of which places a filter lets through, by their numbers in a book.
struct ActivityMask: Sendable {
  /// Visits as a whole and then each number, of one place after the other.
  private let isMeant: [Bool]
  private let width: Int

  /// The activities that some results know.
  init(_ filter: ActivityFilter, of insight: PeriodStatistics) {
    let uids = [nil] + insight.book.names.map { $0 as String? }
    width = uids.count
    isMeant = (0..<insight.names.placeCount).flatMap { place in
      uids.map { filter.matches(insight.names.known($0, place)) }
    }
  }

  /// Whether a session, or a visit as a whole, is meant.
  func contains(_ meeting: FactBook.Meeting, _ place: Int16) -> Bool {
    let index = Int(place) * width + Int(meeting.activity) + 1
    return isMeant.indices ~= index && isMeant[index]
  }
}
