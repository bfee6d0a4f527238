import KioskModel

/// Sums that may stand beside the tables of a report, and which of them each answer counts for.
///
/// Answers that count for the same ones have the same number, of which there are few.
struct AnswerSums: Sendable {
  /// The sums that each number stands for, by their places.
  private(set) var lists: [[Int]] = []
  /// How many answers with a number are in none of the report's tables.
  private(set) var outside: [Int32: Int] = [:]
  private let days: [ClosedRange<LocalDate>]
  private let masks: [ActivityMask]
  private var numbers: [[Int]: Int32] = [:]
  private var known: [Subject: Int32] = [:]
  /// The number of answers that count for none.
  private var ofNone: Int32?
  /// The day of the answer that was asked about last, and the sums of its days.
  private var last: (day: Int32, sums: [Int])?

  /// What decides for which sums an answer counts.
  private struct Subject: Hashable {
    var day: Int32
    var activity: Int32
    var place: Int16
  }

  /// No sums.
  init() { (days, masks) = ([], []) }

  /// Sums over answers that a report's tables are about, and over those of other days.
  init(_ sums: [AnswerSum], others: PeriodStatistics) {
    days = sums.map(\.days)
    masks = sums.map { ActivityMask($0.filter, of: others) }
    for row in others.ratings where row.isCounted {
      outside[number(of: row), default: 0] += Int(row.count)
    }
  }

  /// How many sums there are.
  var count: Int { days.count }
  /// Whether there are none.
  var isEmpty: Bool { days.isEmpty }

  /// The number of an answer.
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

  /// The sums of whose days one is. Answers come day by day, and most days are of none.
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
