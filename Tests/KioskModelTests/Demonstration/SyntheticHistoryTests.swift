import Foundation
import KioskModel
import Testing

/// The synthetic history resembles a year at a meeting place.
@Suite struct MadeUpHistoryTests {
  /// Made once for all tests, because a year takes a while to generate.
  private static let made = Result { try MadeUpYear() }

  let year: MadeUpYear

  init() throws { year = try Self.made.get() }

  @Test func plausiblyManyCome() {
    let events = year.attendance.flatMap(\.records).compactMap(AttendanceEvent.init)
    let arrivals = events.compactMap { event -> Arrival? in
      if case .arrival(let arrival) = event { arrival } else { nil }
    }
    let retracted = events.count - arrivals.count
    #expect(7_000...14_000 ~= arrivals.count)
    #expect(10...200 ~= retracted)
    #expect(5...25 ~= 100 * arrivals.count { $0.isFirstVisit } / arrivals.count)
    #expect(arrivals.allSatisfy { $0.time <= year.now })
    let sessions = Set(year.programme.sessions(on: (year.today - 365)...year.today).map(\.id))
    #expect(arrivals.allSatisfy { $0.session.map(sessions.contains) == true })
  }

  @Test func arrivalsAreInTheOrderAndTheJournalOfTheirTime() throws {
    for (day, records) in year.attendance {
      let times = records.compactMap { record -> Date? in
        guard case .arrival(let arrival) = AttendanceEvent(record) else { return nil }
        return arrival.time
      }
      #expect(times == times.sorted())
      let zone = year.programme.timeZone
      #expect(times.allSatisfy { zone.localTime(at: $0).date == day })
    }
  }

  @Test func noRoomIsOverfullAndTheOneInUseIsNearlyFull() throws {
    let records = year.attendance.flatMap(\.records)
    let counts = Attendance(records)
    for session in year.programme.sessions(on: (year.today - 365)...year.today) {
      guard let capacity = session.activity.capacity else { continue }
      #expect(counts.inside(session.id) <= capacity)
    }
    let now = year.now
    let running = try #require(
      year.programme.sessions(on: year.today).first { $0.start <= now && $0.end > now })
    let todays = Attendance(try #require(year.attendance.first { $0.day == year.today }).records)
    #expect(3...6 ~= (todays.placesLeft(at: running) ?? 0))
  }

  @Test func aThirdOrHalfSayWhatTheyThink() throws {
    let records = year.feedback.flatMap(\.records)
    #expect(records.allSatisfy { FeedbackEvent($0) != nil })
    let ratings = records.compactMap { record -> Rating? in
      if case .rating(let rating) = FeedbackEvent(record) { rating } else { nil }
    }
    let arrivals = year.attendance.flatMap(\.records).count { $0.type == "arrival" }
    let ofSessions = ratings.filter { $0.session != nil && !$0.isFlood }
    #expect(25...60 ~= 100 * ofSessions.count / arrivals)
    #expect(ratings.contains { $0.session == nil })
    #expect(1...300 ~= ratings.count { $0.isFlood })
    #expect(Set(ratings.map(\.language)).isSuperset(of: ["sv", "sv-x-lattlast", "en", "ar"]))
    #expect(Set(ratings.map(\.score)) == [1, 2, 3, 4, 5])
    let byActivity = Dictionary(grouping: ofSessions) { $0.session?.activity ?? "" }
    let means = byActivity.values.filter { $0.count > 50 }.map { ratings in
      Double(ratings.map(\.score).reduce(0, +)) / Double(ratings.count)
    }
    #expect(try #require(means.max()) - #require(means.min()) > 0.3)
    #expect(means.allSatisfy { $0 > 3.2 && $0 < 4.8 })
  }

  @Test func answersFollowRatingsAndUndoneOnesAreKnown() {
    let records = year.feedback.flatMap(\.records)
    var ratings: Set<String> = []
    var answers: [String: Int] = [:]
    var undone = 0
    for record in records {
      switch FeedbackEvent(record) {
      case .rating: ratings.insert(record.id)
      case .wish, .flood, .poll, .vote, .pollEnd: break
      case .answer(let answer):
        #expect(ratings.contains(answer.rating))
        answers[answer.question, default: 0] += 1
      case .retract(let event):
        #expect(ratings.contains(event))
        undone += 1
      case nil: break
      }
    }
    #expect(Set(answers.keys) == ["mattered", "met-someone", "belly-heart", "age", "learned"])
    #expect(10...300 ~= undone)
  }

  /// Nothing in a line, its id or its position discloses more about the time than the hour.
  @Test func feedbackTellsOnlyTheHour() throws {
    for (_, records) in year.feedback {
      var hours: [Int] = []
      var latest = 0
      for record in records {
        #expect(record.content["time"] == nil)
        let id = try #require(UUID(uuidString: record.id))
        #expect(id.uuid.6 >> 4 == 4 && id.uuid.8 >> 6 == 2)
        if case .rating(let rating) = FeedbackEvent(record) { hours.append(rating.hour) }
        latest = max(latest, record.sequence)
      }
      #expect(hours == hours.sorted())
      #expect(latest == records.count)
    }
    // Ratings of two sessions that end in the same hour are mixed.
    let mixed = year.feedback.contains { _, records in
      let sessions = records.compactMap { $0.content["session"]?.stringValue }
      let changes = zip(sessions, sessions.dropFirst()).count { $0 != $1 }
      return changes > 2 * Set(sessions).count
    }
    #expect(mixed)
  }
}
