import KioskModel

/// The numbering of the cells of one breakdown variable.
///
/// There are hundreds of thousands of ratings but few groups, so the groups of an activity, day or
/// language are looked up once and cached by number.
struct CellIndex {
  private let division: Division
  private let insight: PeriodStatistics
  /// The keys of the groups that each cell number stands for; an activity in two languages counts
  /// in both groups.
  private(set) var lists: [[String]] = []
  private var numbers: [[String]: Int32] = [:]
  private var bySubject: [Int32] = []
  private var byMeeting: [FactBook.Meeting: Int32] = [:]

  /// The cells of a variable for some statistics.
  init(_ division: Division, of insight: PeriodStatistics) {
    (self.division, self.insight) = (division, insight)
  }

  /// The cell number of a list of groups.
  mutating func number(of keys: [String]) -> Int32 {
    if let known = numbers[keys] { return known }
    let number = Int32(lists.count)
    numbers[keys] = number
    lists.append(keys)
    return number
  }

  /// The cell number of some ratings, or of arrivals if `rating` is nil.
  mutating func number(
    _ meeting: FactBook.Meeting, _ day: Int32, _ place: Int16, _ rating: FactBook.RatingRow?
  ) -> Int32 {
    guard division != .session else {
      if let known = byMeeting[meeting] { return known }
      let number = number(of: [insight.book.session(meeting)?.description ?? ""])
      byMeeting[meeting] = number
      return number
    }
    let subject = subject(meeting, day, place, rating)
    if subject < bySubject.count, bySubject[subject] >= 0 { return bySubject[subject] }
    let number = number(of: keys(subject, meeting, place))
    while bySubject.count <= subject { bySubject.append(-1) }
    bySubject[subject] = number
    return number
  }

  /// A number that is equal for all rows in the same groups.
  private func subject(
    _ meeting: FactBook.Meeting, _ day: Int32, _ place: Int16, _ rating: FactBook.RatingRow?
  ) -> Int {
    switch division {
    case .band: Int(rating?.band ?? 0)
    case .hour: rating.map { Int($0.hour) + 1 } ?? 0
    case .language: rating.map { Int($0.language) + 1 } ?? 0
    case .site: Int(place)
    case .weekday, .week, .month, .year: max(0, Int(day))
    case .session, .activity, .kind, .organiser, .spokenLanguage, .coCreation:
      // Several places may have the same activity in their programmes.
      (Int(meeting.activity) + 1) * insight.names.placeCount + Int(place)
    }
  }

  /// The keys of the groups of a subject; an empty key if it is unknown.
  private func keys(_ subject: Int, _ meeting: FactBook.Meeting, _ place: Int16) -> [String] {
    let (names, book) = (insight.names, insight.book)
    return switch division {
    case .band: names.band(subject)
    case .hour: [subject == 0 ? "" : (subject - 1).digits(2)]
    case .language: [subject == 0 ? "" : book.names[subject - 1]]
    case .site: names.site(subject)
    case .weekday, .week, .month, .year: names.day(division, LocalDate(dayNumber: subject))
    case .session, .activity, .kind, .organiser, .spokenLanguage, .coCreation:
      names.activity(division, book.activity(meeting), Int(place))
    }
  }
}
