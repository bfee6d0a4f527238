import KioskModel

/// The facts of a day in rows of numbers, which are fast to add to a `FactBook`.
struct DaySummary: Equatable, Sendable {
  let day: LocalDate
  /// Whether any wish was entered.
  let hasWishes: Bool
  /// The number of damaged lines in the day's journals.
  let damagedLines: Int
  /// The strings to which the rows refer by index.
  let names: [String]
  let ratings: [FactBook.RatingRow]
  let answers: [FactBook.AnswerRow]
  let came: [FactBook.ArrivalRow]
}

extension DaySummary {
  /// The row of arrivals at the meeting place as a whole, which has no session; empty without
  /// arrivals.
  private static func placeArrivals(_ facts: DayFacts) -> [FactBook.ArrivalRow] {
    guard facts.placeArrivals > 0 else { return [] }
    return [
      FactBook.ArrivalRow(
        day: Int32(facts.day.dayNumber), meeting: .none,
        arrivals: Int32(clamping: facts.placeArrivals),
        firstVisits: 0, bands: AgeBand.allCases.map { _ in 0 })
    ]
  }

  /// The summary of a day's facts, with strings of its own.
  init(_ facts: DayFacts) {
    var names = StringTable()
    let day = Int32(facts.day.dayNumber)
    func meeting(_ id: Session.ID?) -> FactBook.Meeting {
      guard let id else { return .none }
      return FactBook.Meeting(
        activity: names.add(id.activity), day: Int32(id.recurrence.date.dayNumber),
        second: Int32(id.recurrence.second))
    }
    ratings = facts.ratings.map { key, count in
      let band = key.band.flatMap { AgeBand.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      return FactBook.RatingRow(
        day: day, meeting: meeting(key.session), count: Int32(clamping: count),
        language: names.add(key.language), score: UInt8(clamping: key.score),
        scale: UInt8(clamping: key.scale), hour: UInt8(clamping: key.hour),
        band: UInt8(clamping: band), isFlood: key.isFlood)
    }
    answers = facts.answers.map { key, count in
      FactBook.AnswerRow(
        day: day, meeting: meeting(key.session), set: names.add(key.set),
        question: names.add(key.question), choice: names.add(key.choice),
        count: Int32(clamping: count))
    }
    came =
      facts.came.map { id, visitors in
        FactBook.ArrivalRow(
          day: day, meeting: meeting(id), arrivals: Int32(clamping: visitors.arrivals),
          firstVisits: Int32(clamping: visitors.firstVisits),
          bands: AgeBand.allCases.map { Int32(clamping: visitors.bands[$0] ?? 0) })
      } + Self.placeArrivals(facts)
    self.day = facts.day
    self.names = names.names
    hasWishes = facts.hasWishes
    damagedLines = facts.unread.lines
  }
}
