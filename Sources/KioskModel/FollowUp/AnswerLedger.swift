internal import Foundation

/// All answers of a follow-up as parts that can be summed in several ways.
struct AnswerLedger {
  private let insight: Insight
  private let ratings: [FactBook.RatingRow]

  /// The answers that count.
  init(_ insight: Insight) {
    self.insight = insight
    ratings = insight.ratings.filter { !$0.isFlood && Int($0.scale) == Scores().scale }
  }

  /// The answers of some days at some activities.
  func parts(
    on days: ClosedRange<LocalDate>, where filter: ActivityFilter = ActivityFilter()
  ) -> [Int] {
    let (first, last) = (days.lowerBound.dayNumber, days.upperBound.dayNumber)
    return ratings.indices.filter { index in
      first <= ratings[index].day && ratings[index].day <= last
        && (filter == ActivityFilter()
          || matches(filter, ratings[index].meeting, ratings[index].place))
    }
  }

  /// Which sums over answers may stand beside a report that shows some days by some dimensions.
  func shown(
    _ sums: [[Int]], beside days: ClosedRange<LocalDate>, by dimensions: [Division]
  ) -> [Bool] {
    let whole = parts(on: days)
    var cells = [DisclosureGuard.Cell(table: 0, atoms: whole)]
    var sorting = Sorting(dimensions, names: insight.names, book: insight.book)
    for index in whole { sorting.add(ratings[index]) }
    for column in dimensions.indices {
      var groups: [String: [Int]] = [:]
      for (row, index) in whole.enumerated() {
        let number = Int(sorting.places[row * dimensions.count + column])
        for key in sorting.columns[column].lists[number] { groups[key, default: []].append(index) }
      }
      // In the report's order, so that the report is decided as it was.
      cells += groups.sorted { $0.key < $1.key }
        .map { DisclosureGuard.Cell(table: column + 1, atoms: $0.value) }
    }
    let first = cells.count
    cells += sums.map { DisclosureGuard.Cell(table: dimensions.count + 1, atoms: $0) }
    let hidden = DisclosureGuard(
      cells: cells, counts: ratings.map { Int($0.count) }, hasExtras: true
    ).hidden()
    return sums.indices.map { !hidden.contains(first + $0) }
  }

  /// The answers that a target is about; nil where it is not about answers or has not begun.
  func parts(of target: Target, until last: LocalDate) -> [Int]? {
    guard target.measure.isOfAnswers, let days = target.counted(until: last) else { return nil }
    return parts(on: days, where: target.filter)
  }

  /// How far a target has come by the end of a report.
  ///
  /// - Parameter parts: The answers that it is about, if they may be shown.
  func standing(
    _ target: Target, until last: LocalDate, sessions: [Session], now: Date, parts: [Int]?
  ) -> TargetStanding {
    guard let counted = target.counted(until: last) else {
      return TargetStanding(target: target, counted: nil, actual: nil)
    }
    return TargetStanding(
      target: target, counted: counted,
      actual: actual(target, counted, sessions: sessions, now: now, parts: parts))
  }

  private func actual(
    _ target: Target, _ days: ClosedRange<LocalDate>, sessions: [Session], now: Date,
    parts: [Int]?
  ) -> Double? {
    switch target.measure {
    case .sessions:
      return Double(HeldSessions(sessions, on: days, where: target.filter, now: now).whole.held)
    case .arrivals, .firstVisits:
      let isAll = target.measure == .arrivals
      let came = insight.came.filter {
        Self.contains(days, $0.day) && matches(target.filter, $0.meeting, $0.place)
      }
      return Double(came.reduce(0) { $0 + Int(isAll ? $1.arrivals : $1.firstVisits) })
    case .ratings, .index:
      guard let parts else { return nil }
      var scores = Scores()
      for index in parts {
        scores.add(Int(ratings[index].score), times: Int(ratings[index].count))
      }
      return target.measure == .index ? scores.index : Double(scores.count)
    }
  }

  private static func contains(_ days: ClosedRange<LocalDate>, _ day: Int32) -> Bool {
    days.contains(LocalDate(dayNumber: Int(day)))
  }

  private func matches(
    _ filter: ActivityFilter, _ meeting: FactBook.Meeting, _ place: Int16
  ) -> Bool {
    let uid = insight.book.session(meeting)?.activity
    return filter.matches(insight.names.known(uid, Int(place)))
  }
}
