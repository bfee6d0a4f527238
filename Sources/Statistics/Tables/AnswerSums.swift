import KioskModel

/// Sums that a report publishes besides its tables, and the sums that each rating counts towards.
///
/// Each combination of sums has a number, of which there are few.
struct AnswerSums: Sendable {
  /// The indices of the sums in each combination.
  private(set) var lists: [[Int]] = []
  /// The number of ratings of each combination that are in none of the report's tables.
  private(set) var outside: [Int32: Int] = [:]
  private let days: [ClosedRange<LocalDate>]
  private let masks: [ActivityMask]
  private var numbers: [[Int]: Int32] = [:]
  private var known: [Subject: Int32] = [:]
  /// The number of the empty combination.
  private var ofNone: Int32?
  /// The day of the last lookup, and the sums whose days include it.
  private var last: (day: Int32, sums: [Int])?

  /// The properties that decide which sums a rating counts towards.
  private struct Subject: Hashable {
    var day: Int32
    var activity: Int32
    var place: Int16
  }

  init() { (days, masks) = ([], []) }

  /// The sums for a report.
  ///
  /// - Parameter others: The statistics of days that are in no table of the report.
  init(_ sums: [AnswerSum], others: PeriodStatistics) {
    days = sums.map(\.days)
    masks = sums.map { ActivityMask($0.filter, of: others) }
    for row in others.ratings where row.isCounted {
      outside[number(of: row), default: 0] += Int(row.count)
    }
  }

  /// The number of sums.
  var count: Int { days.count }
  /// Whether there are no sums.
  var isEmpty: Bool { days.isEmpty }

  /// The combination of sums that some ratings count towards.
  mutating func number(of row: FactBook.RatingRow) -> Int32 {
    let near = sums(on: row.day)
    guard !near.isEmpty else {
      let number = ofNone ?? number(of: [])
      ofNone = number
      return number
    }
    let subject = Subject(day: row.day, activity: row.meeting.activity, place: row.place)
    if let number = known[subject] { return number }
    let number = number(of: near.filter { masks[$0].contains(row.meeting, row.place) })
    known[subject] = number
    return number
  }

  /// The sums whose days include a day. Ratings are sorted by day, and most days are in no sum.
  private mutating func sums(on day: Int32) -> [Int] {
    if let last, last.day == day { return last.sums }
    let date = LocalDate(dayNumber: Int(day))
    let found = days.indices.filter { days[$0].contains(date) }
    last = (day, found)
    return found
  }

  private mutating func number(of list: [Int]) -> Int32 {
    if let known = numbers[list] { return known }
    let number = Int32(lists.count)
    numbers[list] = number
    lists.append(list)
    return number
  }
}
