/// Numbers the groups of one division.
///
/// There are hundreds of thousands of ratings and few different groups: what an activity, a day or a
/// language decides is looked up once, and afterwards by its number.
struct Column {
  let division: Division
  /// The groups that each number stands for; an activity in two languages counts for both.
  private(set) var lists: [[String]] = []
  private var numbers: [[String]: Int] = [:]
  private var bySubject: [Int] = []
  private var byMeeting: [FactBook.Meeting: Int] = [:]

  init(_ division: Division) { self.division = division }

  /// The number of the groups of something; `keys` is asked where its subject has not been met.
  ///
  /// - Parameter subject: Not negative, and the same for all that are in the same groups.
  mutating func number(subject: Int, keys: () -> [String]) -> Int {
    if subject < bySubject.count, bySubject[subject] >= 0 { return bySubject[subject] }
    let number = number(of: keys())
    if subject >= bySubject.count {
      bySubject += Array(repeating: -1, count: subject + 1 - bySubject.count)
    }
    bySubject[subject] = number
    return number
  }

  /// The number of a session.
  mutating func number(meeting: FactBook.Meeting, keys: () -> [String]) -> Int {
    if let known = byMeeting[meeting] { return known }
    let number = number(of: keys())
    byMeeting[meeting] = number
    return number
  }

  /// The number of a list of groups.
  mutating func number(of keys: [String]) -> Int {
    if let known = numbers[keys] { return known }
    numbers[keys] = lists.count
    lists.append(keys)
    return lists.count - 1
  }
}
