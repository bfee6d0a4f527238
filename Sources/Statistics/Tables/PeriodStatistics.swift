package import Foundation
package import KioskModel

/// The statistics of a period, calculated from facts without side effects.
package struct PeriodStatistics: Sendable {
  /// The days of the period.
  package let days: ClosedRange<LocalDate>
  let book: FactBook
  let names: GroupNames
  let ratings: ArraySlice<FactBook.RatingRow>
  let came: ArraySlice<FactBook.ArrivalRow>
  private let answers: ArraySlice<FactBook.AnswerRow>
  /// The number of arrivals at the meeting place as a whole on days that are over; they may include
  /// visitors of sessions and are therefore in no group.
  package let placeArrivals: Int

  /// The statistics of sessions that have ended by `now`, and of visits as a whole on days that are
  /// over.
  ///
  /// - Parameters:
  ///   - others: Days that are left out.
  ///   - places: The meeting places with their programmes, in the order of the book.
  package init(
    _ book: FactBook, of days: ClosedRange<LocalDate>,
    without others: ClosedRange<LocalDate>? = nil,
    places: [MeetingPlace], now: Date
  ) {
    self.init(
      book, of: days, without: others, places: places,
      closed: places.map { ClosedSessions($0, by: now) })
  }

  /// The same statistics when the ended sessions of each place are known.
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
    placeArrivals = book.came.lazy.filter {
      $0.meeting == .none && counts($0.meeting, $0.day, $0.place)
    }
    .reduce(0) { $0 + Int($1.arrivals) }
  }

  /// The statistics of some days of one place.
  package init(
    _ facts: [DayFacts], of days: ClosedRange<LocalDate>, place: MeetingPlace, now: Date
  ) {
    self.init(FactBook(facts), of: days, places: [place], now: now)
  }
}

extension PeriodStatistics {
  /// The total of all ratings and arrivals.
  package var whole: Group {
    var whole = Group(key: "")
    whole.scores = scores { !$0.isFlood }
    var sums = CellSums()
    sums.add(ratings, at: ratings.map { _ in 0 }, in: sessionNumbers)
    sums.add(0, to: &whole)
    for row in came {
      whole.arrivals += Int(row.arrivals)
      whole.firstVisits += Int(row.firstVisits)
    }
    return whole
  }

  /// The ratings marked as a flood.
  package var marked: Scores { scores(where: \.isFlood) }

  private func scores(where fits: (FactBook.RatingRow) -> Bool) -> Scores {
    var scores = Scores()
    for row in ratings where fits(row) && Int(row.scale) == scores.scale {
      scores.add(Int(row.score), times: Int(row.count))
    }
    return scores
  }

  /// The number of ratings of activities whose visitors were counted; those of visits as a whole are
  /// not among them, since nobody is counted at these.
  var ratingsWhereCounted: Int {
    offers.reduce(0) { $1.arrivals > 0 ? $0 + $1.scores.count : $0 }
  }

  /// The session of each row of ratings.
  var sessionNumbers: SessionNumbers { SessionNumbers(ratings) }

  /// The groups of a variable, sorted by key.
  package func groups(by division: Division) -> [Group] {
    BreakdownVariable(division, of: self, in: sessionNumbers).groups
  }

  /// The tables of some variables after disclosure control.
  package func tables(by divisions: [Division]) -> [ResultTable] {
    let sessions = sessionNumbers
    let variables = divisions.parallelMap { BreakdownVariable($0, of: self, in: sessions) }
    let offers = offers
    let linked = LinkedTables(
      variables.map { LinkedTables.Table($0, offers, names) }, activities: offers.map(\.scores),
      whole: scores { !$0.isFlood })
    return zip(variables, linked.patterns).map { ResultTable($0, pattern: $1) }
  }

  /// The number of times each choice of a question was made, by question set and version.
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

  /// The questions with answers, sorted.
  package var questions: [String] {
    Set(Set(answers.map(\.question)).map { book.names[Int($0)] }).sorted()
  }

  /// The arrivals at each session on each day, sorted by day and session.
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
}

extension Array {
  /// The result of `filter`, without copying if the kept elements are contiguous, as they usually
  /// are.
  fileprivate func kept(_ isKept: (Element) -> Bool) -> ArraySlice<Element> {
    let rest = drop { !isKept($0) }
    let kept = rest.prefix(while: isKept)
    let others = rest[kept.endIndex...].filter(isKept)
    return others.isEmpty ? kept : kept + others
  }
}
