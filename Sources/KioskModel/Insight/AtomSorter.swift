/// Sorts answers into the smallest parts into which some divisions together divide them.
///
/// There are hundreds of thousands of answers and few different groups, so that each list of groups
/// is given a number once, and what an activity or a day decides is looked up by it.
struct AtomSorter {
  private let divisions: [Division]
  /// The groups that each number of a division stands for.
  private var groups: [[[String]]]
  private var numbers: [[[String]: Int]]
  private var ofActivity: [String: [Int]] = [:]
  private var ofDay: [LocalDate: [Int]] = [:]
  private var atoms: [[Int]: Int] = [:]
  /// How many answers each part has.
  private(set) var counts: [Int] = []

  init(_ divisions: [Division]) {
    self.divisions = divisions
    groups = divisions.map { _ in [] }
    numbers = divisions.map { _ in [:] }
  }

  /// Adds answers that are in the same groups; `keys` gives them for a division.
  mutating func add(
    _ count: Int, activity: String, day: LocalDate, keys: (Division) -> [String]
  ) {
    var place = divisions.map { _ in 0 }
    let known = ofActivity[activity] ?? number(keys) { $0.isOfActivity }
    ofActivity[activity] = known
    let today = ofDay[day] ?? number(keys) { $0.isOfDay }
    ofDay[day] = today
    for (index, division) in divisions.enumerated() {
      place[index] =
        division.isOfActivity
        ? known[index] : division.isOfDay ? today[index] : number(index, keys(division))
    }
    if let atom = atoms[place] {
      counts[atom] += count
    } else {
      atoms[place] = counts.count
      counts.append(count)
    }
  }

  /// The parts of each group of a division.
  func members(of division: Int) -> [String: [Int]] {
    var members: [String: [Int]] = [:]
    for (place, atom) in atoms {
      for key in groups[division][place[division]] { members[key, default: []].append(atom) }
    }
    return members.mapValues { $0.sorted() }
  }

  /// The numbers of the divisions of a sort; nought for the others.
  private mutating func number(
    _ keys: (Division) -> [String], where isWanted: (Division) -> Bool
  ) -> [Int] {
    var numbers = divisions.map { _ in 0 }
    for (index, division) in divisions.enumerated() where isWanted(division) {
      numbers[index] = number(index, keys(division))
    }
    return numbers
  }

  private mutating func number(_ division: Int, _ keys: [String]) -> Int {
    if let known = numbers[division][keys] { return known }
    numbers[division][keys] = groups[division].count
    groups[division].append(keys)
    return groups[division].count - 1
  }
}
