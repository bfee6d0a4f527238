import KioskModel

/// Numbers the groups of one division.
///
/// There are hundreds of thousands of ratings and few different groups: what an activity, a day or a
/// language decides is looked up once, and afterwards by its number.
struct CellIndex {
  private let division: Division
  private let insight: PeriodStatistics
  /// The groups that each number stands for; an activity in two languages counts for both.
  private(set) var lists: [[String]] = []
  private var numbers: [[String]: Int32] = [:]
  private var bySubject: [Int32] = []
  private var byMeeting: [FactBook.Meeting: Int32] = [:]

  /// The groups of a division of what some results are about.
  init(_ division: Division, of insight: PeriodStatistics) {
    (self.division, self.insight) = (division, insight)
  }

  /// The number of a list of groups.
  mutating func number(of keys: [String]) -> Int32 {
    if let known = numbers[keys] { return known }
    let number = Int32(lists.count)
    numbers[keys] = number
    lists.append(keys)
    return number
  }

  /// The number of the groups to which some ratings, or without them some arrivals, belong.
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

  /// What is the same for all that are in the same groups.
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
      // The same activity may be in the programmes of several places.
      (Int(meeting.activity) + 1) * insight.names.placeCount + Int(place)
    }
  }

  /// The groups of a subject; an empty key for what is not known.
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
