package import Foundation
package import KioskModel

/// What the facts of a period say: pure functions over counts.
package struct PeriodStatistics: Sendable {
  /// The days.
  package let days: ClosedRange<LocalDate>
  let book: FactBook
  let names: GroupNames
  let ratings: ArraySlice<FactBook.RatingRow>
  let came: ArraySlice<FactBook.ArrivalRow>
  private let answers: ArraySlice<FactBook.AnswerRow>
  /// How many were counted in the house as a whole on days that are over; those who came to a
  /// session may be among them, so that they are no arrivals of any group.
  package let house: Int

  /// What a book says about sessions that have closed by `now`, and about visits as a whole on days
  /// that are over.
  ///
  /// - Parameters:
  ///   - others: Days among these that are left out.
  ///   - places: The meeting places, for what sessions were, in the order of the book.
  package init(
    _ book: FactBook, of days: ClosedRange<LocalDate>,
    without others: ClosedRange<LocalDate>? = nil,
    places: [MeetingPlace], now: Date
  ) {
    self.init(
      book, of: days, without: others, places: places,
      closed: places.map { ClosedSessions($0, by: now) })
  }

  /// The same where it is known which sessions of each place have closed.
  init(
    _ book: FactBook, of days: ClosedRange<LocalDate>,
    without others: ClosedRange<LocalDate>? = nil,
    places: [MeetingPlace], closed: [ClosedSessions]
  ) {
    self.days = days
    self.book = book
    names = GroupNames(places)
    let closed = closed.map { $0.meetings(in: book) }
    func counts(_ meeting: FactBook.Meeting, _ day: Int32, _ place: Int16) -> Bool {
      let date = LocalDate(dayNumber: Int(day))
      return days.contains(date) && others?.contains(date) != true
        && closed.indices ~= Int(place) && closed[Int(place)].contains(meeting, day)
    }
    ratings = book.ratings.kept { counts($0.meeting, $0.day, $0.place) }
    answers = book.answers.kept { counts($0.meeting, $0.day, $0.place) }
    came = book.came.kept { $0.meeting != .none && counts($0.meeting, $0.day, $0.place) }
    house = book.came.lazy.filter { $0.meeting == .none && counts($0.meeting, $0.day, $0.place) }
      .reduce(0) { $0 + Int($1.arrivals) }
  }

  /// What the facts of some days say.
  package init(
    _ facts: [DayFacts], of days: ClosedRange<LocalDate>, place: MeetingPlace, now: Date
  ) {
    self.init(FactBook(facts), of: days, places: [place], now: now)
  }
}

extension PeriodStatistics {
  /// Everything together.
  package var whole: Group {
    var whole = Group(key: "")
    whole.scores = scores { !$0.isFlood }
    for row in came {
      whole.arrivals += Int(row.arrivals)
      whole.firstVisits += Int(row.firstVisits)
    }
    return whole
  }

  /// The ratings that are marked as more than visitors can have given.
  package var marked: Scores { scores(where: \.isFlood) }

  private func scores(where fits: (FactBook.RatingRow) -> Bool) -> Scores {
    var scores = Scores()
    for row in ratings where fits(row) && Int(row.scale) == scores.scale {
      scores.add(Int(row.score), times: Int(row.count))
    }
    return scores
  }

  /// The groups of a division, in the order of their keys.
  package func groups(by division: Division) -> [Group] {
    BreakdownVariable(division, of: self).groups
  }

  /// The groups of some divisions, without those that are too small to be shown and what would
  /// tell them.
  package func tables(by divisions: [Division]) -> [ResultTable] {
    tables(by: divisions, within: nil, parts: [], beside: AnswerSums()).whole
  }

  /// The groups of some divisions, and of one of them also each group divided by others: what is
  /// hidden is hidden from all of them together.
  func tables(
    by divisions: [Division], within: Division?, parts: [Division], beside: AnswerSums
  ) -> ShownTables {
    let sorting = CrossTabulation(self, by: divisions, within: within, parts: parts, beside: beside)
    let divided = sorting.columns.map(\.groups)
    let dissection = CellPartition(tables: divided.map { $0.map(\.key) }, of: sorting)
    let hidden = SecondarySuppression(dissection, hasExtras: !beside.isEmpty).hidden()
    var cell = 0
    let tables = zip(sorting.columns, divided).map { column, groups in
      let rows = groups.map { group in
        cell += 1
        return ResultTable.Row(
          key: group.key, scores: hidden.contains(cell) ? nil : group.scores,
          arrivals: group.arrivals, firstVisits: group.firstVisits)
      }
      return ResultTable(
        dimension: column.division, rows: rows, countsArrivals: column.countsArrivals)
    }
    let whole = Array(tables.prefix(divisions.count))
    let groups = whole.first { $0.dimension == within }?.rows ?? []
    return ShownTables(
      whole: whole, filters: groups.map { ResultFilter($0, of: tables.dropFirst(divisions.count)) },
      sums: (0..<beside.count).map { !hidden.contains(cell + 1 + $0) })
  }

  /// How often each choice of a question was made, by the set and version that asked it.
  package func answers(to question: String) -> [(set: String, choices: [String: Int])] {
    var sets: [Int32: [Int32: Int]] = [:]
    let number = book.names.firstIndex(of: question).map { Int32($0) }
    for row in answers where row.question == number {
      sets[row.set, default: [:]][row.choice, default: 0] += Int(row.count)
    }
    func name(_ number: Int32) -> String { book.names[Int(number)] }
    return sets.map { set, choices in
      (
        set: name(set),
        choices: Dictionary(uniqueKeysWithValues: choices.map { (name($0), $1) })
      )
    }.sorted { $0.set < $1.set }
  }

  /// The questions that were answered.
  package var questions: [String] {
    Set(Set(answers.map(\.question)).map { book.names[Int($0)] }).sorted()
  }

  /// Who came to each session on each day, by day and session.
  var visits: [(session: Session.ID, day: LocalDate, came: DayFacts.ArrivalCount)] {
    came.compactMap { row in
      guard let session = book.session(row.meeting) else { return nil }
      var came = DayFacts.ArrivalCount(
        arrivals: Int(row.arrivals), firstVisits: Int(row.firstVisits), bands: [:])
      for (band, count) in zip(AgeBand.allCases, row.bands) where count > 0 {
        came.bands[band] = Int(count)
      }
      return (session, LocalDate(dayNumber: Int(row.day)), came)
    }.sorted { ($0.day, $0.session.description) < ($1.day, $1.session.description) }
  }

  /// The groups that something at the first place belongs to; an empty key for what is not known.
  func keys(
    _ division: Division, _ session: Session.ID?, _ day: LocalDate, _ rating: DayFacts.RatingKey?
  ) -> [String] {
    switch division {
    case .session: [session?.description ?? ""]
    case .band: [rating?.band?.rawValue ?? ""]
    case .hour: [rating.map { $0.hour.digits(2) } ?? ""]
    case .language: [rating?.language ?? ""]
    case .site: names.site(0)
    case .weekday, .week, .month, .year: names.day(division, day)
    case .activity, .kind, .organiser, .spokenLanguage, .coCreation:
      names.activity(division, session?.activity, 0)
    }
  }

}

extension Array {
  /// The same as `filter`; where those that are kept follow one another, which is usual, without a
  /// copy.
  fileprivate func kept(_ isKept: (Element) -> Bool) -> ArraySlice<Element> {
    let rest = drop { !isKept($0) }
    let kept = rest.prefix(while: isKept)
    let others = rest[kept.endIndex...].filter(isKept)
    return others.isEmpty ? kept : kept + others
  }
}
