/// Ratings and visits sorted into the groups of some divisions, all in one pass, and ratings also
/// into the smallest parts (atoms) into which the divisions together divide them.
struct Sorting {
  private(set) var columns: [Column]
  /// For each column and number eight counts: the steps of the scale, floods, arrivals, first visits.
  private var sums: [[Int]]
  private let names: GroupNames
  private let book: FactBook
  private var atoms: [Atom: Int] = [:]
  /// How many answers each atom has.
  private(set) var counts: [Int] = []
  /// The numbers of each atom, one for each column.
  private(set) var places: [Int32] = []
  private let divides: Divides

  /// What ratings of one atom have in common: only what some division asks for.
  private struct Atom: Hashable {
    var meeting: FactBook.Meeting
    var day: Int32
    var language: Int32
    var rest: Int32
  }

  /// Which properties of a rating decide its groups at all.
  private struct Divides {
    var language = false
    var hour = false
    var band = false
    var place = false
    var ofDay: [Int] = []
    var ofActivity: [Int] = []
    var session = false
  }

  private static let width = 8
  private static let scale = 5

  init(_ divisions: [Division], names: GroupNames, book: FactBook) {
    columns = divisions.map(Column.init)
    sums = divisions.map { _ in [] }
    self.names = names
    self.book = book
    var divides = Divides()
    for (index, division) in divisions.enumerated() {
      switch division {
      case .language: divides.language = true
      case .hour: divides.hour = true
      case .band: divides.band = true
      case .site: divides.place = true
      case .session: divides.session = true
      default:
        if division.isOfDay { divides.ofDay.append(index) } else { divides.ofActivity.append(index) }
      }
    }
    self.divides = divides
  }

  /// Adds ratings.
  mutating func add(_ row: FactBook.RatingRow) {
    let isCounted = !row.isFlood && row.scale == Self.scale
    var numbers: [Int32] = []
    numbers.reserveCapacity(columns.count)
    for index in columns.indices {
      let number = number(index, row.meeting, row.day, row.place, row)
      numbers.append(Int32(number))
      let start = room(index, number)
      if row.isFlood {
        sums[index][start + 5] += Int(row.count)
      } else if isCounted {
        sums[index][start + Int(row.score) - 1] += Int(row.count)
      }
    }
    if isCounted { addAtom(numbers, row) }
  }

  /// Adds arrivals.
  mutating func add(_ row: FactBook.CameRow) {
    for index in columns.indices where columns[index].division.dividesArrivals {
      if columns[index].division == .band {
        for (band, count) in row.bands.enumerated() where count > 0 {
          let number = columns[index].number(of: [AgeBand.allCases[band].rawValue])
          sums[index][room(index, number) + 6] += Int(count)
        }
        continue
      }
      let start = room(index, number(index, row.meeting, row.day, row.place, nil))
      sums[index][start + 6] += Int(row.arrivals)
      sums[index][start + 7] += Int(row.firstVisits)
    }
  }

  /// The groups of a column, in the order of their keys.
  func groups(_ column: Int) -> [Group] {
    var groups: [String: Group] = [:]
    for (number, keys) in columns[column].lists.enumerated() {
      let start = number * Self.width
      guard start < sums[column].count else { continue }
      let sum = sums[column][start..<(start + Self.width)]
      for key in keys {
        var group = groups[key] ?? Group(key: key)
        group.scores += Scores(counts: Array(sum.prefix(Self.scale)))
        group.floods += sum[start + 5]
        group.arrivals += sum[start + 6]
        group.firstVisits += sum[start + 7]
        groups[key] = group
      }
    }
    return groups.values.sorted { $0.key < $1.key }
  }

  /// Where the counts of a number begin, which are made where it is new.
  private mutating func room(_ column: Int, _ number: Int) -> Int {
    let start = number * Self.width
    while sums[column].count < start + Self.width { sums[column].append(0) }
    return start
  }

  private mutating func addAtom(_ numbers: [Int32], _ row: FactBook.RatingRow) {
    var atom = Atom(meeting: .none, day: 0, language: 0, rest: 0)
    if divides.session {
      atom.meeting = row.meeting
    } else if !divides.ofActivity.isEmpty {
      atom.meeting.activity = row.meeting.activity
    }
    // Two numbers are enough for most reports; with more the day itself is told apart.
    switch divides.ofDay.count {
    case 0: break
    case 1: atom.day = numbers[divides.ofDay[0]]
    default: atom.day = row.day
    }
    if divides.language { atom.language = row.language }
    if divides.hour { atom.rest = Int32(row.hour) }
    if divides.band { atom.rest += Int32(row.band) * 100 }
    if divides.place || !divides.ofActivity.isEmpty { atom.rest += Int32(row.place) * 1000 }
    if let known = atoms[atom] {
      counts[known] += Int(row.count)
    } else {
      atoms[atom] = counts.count
      counts.append(Int(row.count))
      places += numbers
    }
  }

  private mutating func number(
    _ column: Int, _ meeting: FactBook.Meeting, _ day: Int32, _ place: Int16,
    _ rating: FactBook.RatingRow?
  ) -> Int {
    let (names, book) = (names, book)
    let division = columns[column].division
    switch division {
    case .session:
      return columns[column].number(meeting: meeting) { names.session(meeting, book) }
    case .band:
      return columns[column].number(subject: Int(rating?.band ?? 0)) {
        names.band(Int(rating?.band ?? 0))
      }
    case .hour:
      let hour = rating.map { Int($0.hour) + 1 } ?? 0
      return columns[column].number(subject: hour) { [hour == 0 ? "" : (hour - 1).digits(2)] }
    case .language:
      let language = rating.map { Int($0.language) + 1 } ?? 0
      return columns[column].number(subject: language) {
        [language == 0 ? "" : book.names[language - 1]]
      }
    case .site:
      return columns[column].number(subject: Int(place)) { names.site(Int(place)) }
    case .weekday, .week, .month, .year:
      return columns[column].number(subject: max(0, Int(day))) {
        names.day(division, LocalDate(dayNumber: Int(day)))
      }
    case .activity, .kind, .organiser, .spokenLanguage, .coCreation:
      // The same activity may be in the programmes of several places.
      let subject = (Int(meeting.activity) + 1) * names.placeCount + Int(place)
      return columns[column].number(subject: subject) {
        names.activity(
          division, meeting.activity < 0 ? nil : book.names[Int(meeting.activity)], Int(place))
      }
    }
  }
}
