/// Ratings and visits sorted into the groups of some divisions, all in one pass.
struct Sorting {
  private(set) var columns: [Column]
  /// For each column and number eight counts: the steps of the scale, floods, arrivals, first visits.
  private var sums: [[Int]]
  private let names: GroupNames
  private let book: FactBook
  /// The columns that divide the groups of one by those of another, behind all others.
  private let pairs: [(Int, Int)]
  /// How many answers each row of ratings that count has: the smallest parts into which the
  /// divisions divide them.
  private(set) var counts: [Int] = []
  /// The numbers of each such row, one for each column.
  private(set) var places: [Int32] = []

  private static let width = 8
  private static let scale = 5

  /// - Parameters:
  ///   - divisions: What has a column of its own.
  ///   - within: One of them, whose groups are also divided by each of `parts`, which are others.
  init(
    _ divisions: [Division], within: Division? = nil, parts: [Division] = [], names: GroupNames,
    book: FactBook
  ) {
    let outer = within.flatMap { divisions.firstIndex(of: $0) }
    pairs = parts.compactMap { part in
      guard let outer, let inner = divisions.firstIndex(of: part) else { return nil }
      return (outer, inner)
    }
    columns = divisions.map(Column.init) + pairs.map { Column(divisions[$0.1]) }
    sums = columns.map { _ in [] }
    self.names = names
    self.book = book
  }

  /// Whether arrivals are counted in a column. They have no pairs with ages: how old those who came
  /// to something looked is not shown.
  func countsArrivals(_ column: Int) -> Bool {
    let division = columns[column].division
    return division.dividesArrivals && (column < singles || division != .band)
  }

  private var singles: Int { columns.count - pairs.count }

  /// Adds ratings.
  mutating func add(_ row: FactBook.RatingRow) {
    let isCounted =
      !row.isFlood && row.scale == Self.scale && row.score > 0 && row.score <= row.scale
    if isCounted { counts.append(Int(row.count)) }
    for index in columns.indices {
      let number = number(index, row.meeting, row.day, row.place, row)
      let start = room(index, number)
      if isCounted {
        places.append(Int32(number))
        sums[index][start + Int(row.score) - 1] += Int(row.count)
      } else if row.isFlood {
        sums[index][start + 5] += Int(row.count)
      }
    }
  }

  /// Adds arrivals.
  mutating func add(_ row: FactBook.CameRow) {
    for index in columns.indices where countsArrivals(index) {
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

  private mutating func number(
    _ column: Int, _ meeting: FactBook.Meeting, _ day: Int32, _ place: Int16,
    _ rating: FactBook.RatingRow?
  ) -> Int {
    if column >= singles {
      let (outer, inner) = pairs[column - singles]
      let one = number(outer, meeting, day, place, rating)
      let other = number(inner, meeting, day, place, rating)
      return columns[column].number(one, other, (columns[outer], columns[inner]))
    }
    let division = columns[column].division
    // What is the same for all that are in the same groups; sessions alone are looked up.
    let subject: Int
    switch division {
    case .session: subject = -1
    case .band: subject = Int(rating?.band ?? 0)
    case .hour: subject = rating.map { Int($0.hour) + 1 } ?? 0
    case .language: subject = rating.map { Int($0.language) + 1 } ?? 0
    case .site: subject = Int(place)
    case .weekday, .week, .month, .year: subject = max(0, Int(day))
    case .activity, .kind, .organiser, .spokenLanguage, .coCreation:
      // The same activity may be in the programmes of several places.
      subject = (Int(meeting.activity) + 1) * names.placeCount + Int(place)
    }
    if let known = columns[column].known(subject, meeting) { return known }
    let keys = keys(division, subject, meeting, place)
    return columns[column].learn(subject, meeting, keys)
  }

  /// The groups of something; an empty key for what is not known.
  private func keys(
    _ division: Division, _ subject: Int, _ meeting: FactBook.Meeting, _ place: Int16
  ) -> [String] {
    switch division {
    case .session: return [book.session(meeting)?.description ?? ""]
    case .band: return names.band(subject)
    case .hour: return [subject == 0 ? "" : (subject - 1).digits(2)]
    case .language: return [subject == 0 ? "" : book.names[subject - 1]]
    case .site: return names.site(Int(place))
    case .weekday, .week, .month, .year:
      return names.day(division, LocalDate(dayNumber: subject))
    case .activity, .kind, .organiser, .spokenLanguage, .coCreation:
      return names.activity(
        division, meeting.activity < 0 ? nil : book.names[Int(meeting.activity)], Int(place))
    }
  }
}
