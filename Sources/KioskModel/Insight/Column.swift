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
  private var byPair: [Int: Int] = [:]

  init(_ division: Division) { self.division = division }

  /// What stands between the keys of a group that is one of two divisions at once.
  static let separator: Character = "\u{1F}"

  /// The number of the groups of two numbers of other columns together.
  mutating func number(_ one: Int, _ other: Int, _ columns: (Column, Column)) -> Int {
    let pair = one << 32 | other
    if let known = byPair[pair] { return known }
    let number = number(
      of: columns.0.lists[one].flatMap { first in
        columns.1.lists[other].map { first + String(Self.separator) + $0 }
      })
    byPair[pair] = number
    return number
  }

  /// The number of the groups of a subject, or where that is negative of a session; nil where it
  /// has not been met.
  func known(_ subject: Int, _ meeting: FactBook.Meeting) -> Int? {
    guard subject >= 0 else { return byMeeting[meeting] }
    guard subject < bySubject.count, bySubject[subject] >= 0 else { return nil }
    return bySubject[subject]
  }

  /// Remembers the groups of a subject or a session.
  mutating func learn(_ subject: Int, _ meeting: FactBook.Meeting, _ keys: [String]) -> Int {
    let number = number(of: keys)
    guard subject >= 0 else {
      byMeeting[meeting] = number
      return number
    }
    while bySubject.count <= subject { bySubject.append(-1) }
    bySubject[subject] = number
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
