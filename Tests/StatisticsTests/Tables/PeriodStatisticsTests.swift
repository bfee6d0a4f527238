import Foundation
import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Statistics calculated from journal entries.
@Suite struct InsightTests {
  private let day = JournalSamples.day
  private let walk: Session.ID
  private let song: Session.ID
  private let place: MeetingPlace

  init() throws {
    walk = try #require(Session.ID("walk/\(JournalSamples.day)T10:00:00"))
    song = try #require(Session.ID("song/\(JournalSamples.day)T14:00:00"))
    let folder = try DataSamples.folder()
    place = try MeetingPlace(folder.data)
  }

  private func record(_ event: FeedbackEvent, _ id: String) -> JournalRecord {
    let line = event.journalEvent(id: UUID())
    return JournalRecord(sequence: 1, id: id, type: line.type, content: line.content)
  }

  private func rating(
    _ id: String, _ score: Int, at session: Session.ID?, flood: Bool = false,
    language: String = "sv"
  ) -> JournalRecord {
    record(
      .rating(
        Rating(session: session, score: score, language: language, hour: 11, isFlood: flood)), id)
  }

  private func answer(_ rating: String, _ question: String, _ choice: String) -> JournalRecord {
    record(
      .answer(Answer(rating: rating, set: "grund/1", question: question, choice: choice)),
      UUID().uuidString)
  }

  private func insight(_ facts: DayFacts, now: String = "2026-12-31T12:00:00") throws
    -> PeriodStatistics
  {
    let now = try #require(LocalDateTime(now))
    return PeriodStatistics(
      [facts], of: day...day, place: place, now: place.site.timeZone.instant(of: now))
  }

  @Test func theHouseIsCountedApartAndLateNumbersLikeOthers() throws {
    func arrival(_ session: Session.ID?, isLate: Bool = false) -> JournalRecord {
      let line = AttendanceEvent.arrival(
        Arrival(session: session, time: Date(timeIntervalSince1970: 0), isLate: isLate)
      ).journalEvent(id: UUID())
      return JournalRecord(sequence: 1, id: line.id, type: line.type, content: line.content)
    }
    let records = [arrival(walk), arrival(walk, isLate: true), arrival(nil), arrival(nil)]
    let facts = DayFacts(
      day: day, feedback: [rating("a", 5, at: walk)],
      attendance: records + [
        JournalRecord(
          sequence: 9, id: "r", type: "retract", content: ["event": .string(records[3].id)])
      ])
    #expect(facts.placeArrivals == 1 && facts.came[walk]?.arrivals == 2 && facts.came.count == 1)
    let scanned = JournalDay.scanned(day, [], [], [records.flatMap { $0.line + [0x0A] }])
    #expect(scanned?.placeArrivals == 2 && scanned?.came[walk]?.arrivals == 2)
    let insight = try insight(facts)
    #expect(insight.placeArrivals == 1 && insight.whole.arrivals == 2)
    let release = Release(insight, by: [])
    #expect(release.placeArrivals == 1)
    // Today's arrivals are included when the day is over, like visits as a whole.
    #expect(try self.insight(facts, now: "\(day)T23:00:00").placeArrivals == 0)
    // They are cached with the other facts of the day.
    var names = StringTable()
    let line = DaySummary(facts).line(files: 1, &names)
    let kept = try #require(DaySummary(line[...], names: names.names))
    var book = FactBook()
    book.add(kept, of: 0)
    #expect(
      PeriodStatistics(book, of: day...day, places: [place], now: .distantFuture).placeArrivals == 1
    )
  }

  @Test func retractedAndFloodedRatingsDoNotCount() throws {
    let facts = DayFacts(
      day: day,
      feedback: [
        rating("a", 5, at: walk), rating("b", 1, at: walk), rating("c", 4, at: nil),
        rating("d", 1, at: walk, flood: true), record(.retract(event: "b"), "x"),
        answer("a", "mattered", "people"), answer("b", "mattered", "calm"),
        answer("d", "mattered", "calm"), answer("nobody", "mattered", "calm"),
      ], attendance: [])
    let insight = try insight(facts)
    #expect(insight.whole.scores.counts == [0, 0, 0, 1, 1])
    #expect(insight.marked.count == 1)
    #expect(insight.answers(to: "mattered").map(\.choices) == [["people": 1]])
  }

  @Test func whatFollowsARatingBelongsToItAlsoAfterMidnight() throws {
    let facts = DayFacts(
      day: day, feedback: [rating("a", 5, at: nil), rating("b", 2, at: nil)],
      later: [
        record(.answer(.session(rating: "a", walk)), "s"), answer("a", "age", "older"),
        record(.retract(event: "b"), "x"), rating("c", 1, at: walk),
      ], attendance: [])
    #expect(facts.ratings.values.reduce(0, +) == 1)
    let key = try #require(facts.ratings.keys.first)
    #expect(key.session == walk && key.band == .older && key.score == 5)
  }

  @Test func onlyClosedSessionsAndDaysThatAreOverCount() throws {
    let facts = DayFacts(
      day: day, feedback: [rating("a", 5, at: walk), rating("b", 1, at: nil)], attendance: [])
    // The walk is from ten to eleven.
    #expect(try insight(facts, now: "\(day)T10:30:00").whole.count == 0)
    #expect(try insight(facts, now: "\(day)T11:00:01").whole.count == 1)
    #expect(try insight(facts, now: "\(day + 1)T00:00:01").whole.count == 2)
  }

  @Test func arrivalsFirstVisitsAndTheResponseRate() throws {
    func arrival(_ id: String, first: Bool = false) -> JournalRecord {
      let line = AttendanceEvent.arrival(
        Arrival(session: walk, time: Date(), isFirstVisit: first, band: .young)
      ).journalEvent(id: UUID())
      return JournalRecord(sequence: 1, id: id, type: line.type, content: line.content)
    }
    let undo = AttendanceEvent.retract(event: "c", by: "").journalEvent(id: UUID())
    let facts = DayFacts(
      day: day, feedback: [rating("a", 5, at: walk)],
      attendance: [
        arrival("a", first: true), arrival("b"), arrival("c", first: true),
        JournalRecord(sequence: 4, id: "d", type: undo.type, content: undo.content),
      ])
    let whole = try insight(facts).whole
    #expect(whole.arrivals == 2 && whole.firstVisits == 1)
    let bands = try insight(facts).groups(by: .band)
    #expect(bands.map(\.key) == ["", "young"] && bands.map(\.arrivals) == [0, 2])
  }

  @Test func whatHasGoneFromTheProgrammeIsNoVisitAsAWhole() throws {
    let gone = try #require(Session.ID("gone/\(day)T10:00:00"))
    let facts = DayFacts(
      day: day,
      feedback: (0..<16).map { rating("r\($0)", 4, at: $0 < 7 ? gone : $0 < 12 ? walk : nil) },
      attendance: [])
    let insight = try insight(facts)
    for division in [Division.kind, .organiser, .spokenLanguage, .coCreation] {
      let groups = insight.groups(by: division)
      let counts = Dictionary(uniqueKeysWithValues: groups.map { ($0.key, $0.count) })
      #expect(counts[ResultTable.goneKey] == 7, "\(division)")
    }
    #expect(insight.groups(by: .kind).first { $0.key.isEmpty }?.count == 4)
    #expect(insight.groups(by: .activity).map(\.key).contains("gone"))
  }

  @Test func groupsAddUpToTheWholeInEveryDimension() throws {
    let facts = DayFacts(
      day: day,
      feedback: (0..<30).map {
        rating("r\($0)", $0 % 5 + 1, at: [walk, song, nil][$0 % 3], language: $0 < 9 ? "en" : "sv")
      }, attendance: [])
    let insight = try insight(facts)
    for dimension in Division.allCases {
      let groups = insight.groups(by: dimension)
      #expect(groups.map(\.count).reduce(0, +) == 30, "\(dimension)")
    }
    #expect(insight.groups(by: .language).map(\.count) == [9, 21])
    #expect(insight.groups(by: .weekday).map(\.key) == ["5"])
  }

  @Test func smallGroupsAreGatheredAndCountsRounded() throws {
    let facts = DayFacts(
      day: day,
      feedback: (0..<32).map {
        rating(
          "r\($0)", $0 % 2 + 4, at: $0 < 3 ? song : $0 < 6 ? nil : walk,
          language: $0 < 12 ? "en" : "sv")
      }, attendance: [])
    let release = Release(try insight(facts), by: [.activity, .language])
    #expect(release.whole.scores?.count == RoundedCount(low: 30, high: 34))
    #expect(release.tables[0].rows.map(\.key) == ["walk", ResultTable.gatheredKey])
    #expect(release.tables[0].rows.map { $0.scores?.count.low } == [25, 5])
    #expect(release.tables[1].rows.map { $0.scores?.count.low } == [10, 20])
    let few = DayFacts(day: day, feedback: [rating("a", 5, at: walk)], attendance: [])
    let none = Release(try insight(few), by: [.activity])
    #expect(none.whole.scores == nil && none.tables[0].rows.isEmpty)
  }

  /// Ratings of a walk with 24 arrivals, and of visits as a whole.
  private func facts(walks: Int, visits: Int) -> DayFacts {
    var facts = DayFacts(
      day: day,
      feedback: (0..<(walks + visits)).map { rating("r\($0)", 4, at: $0 < walks ? walk : nil) },
      attendance: [])
    facts.came[walk] = DayFacts.ArrivalCount(arrivals: 24, firstVisits: 5, bands: [:])
    return facts
  }

  @Test func theResponseRateIsOfActivitiesAlone() throws {
    let release = Release(try insight(facts(walks: 12, visits: 6)), by: [.activity, .month])
    #expect(release.whole.responseRate == 10.0 / 24)
    // Nobody is counted at the visit as a whole, and how many of a month's rate activities is not told.
    #expect(release.tables[0].rows.map(\.responseRate) == [nil, 10.0 / 24])
    #expect(release.tables[1].rows.map(\.responseRate) == [nil])
    // Five to nine of fifteen to nineteen are not known.
    let whole = try #require(release.whole.scores?.count)
    #expect(release.tables[0].coverage(of: whole) == 0.59)
    #expect(release.tables[1].coverage(of: whole) == nil)
    let all = Release(try insight(facts(walks: 12, visits: 0)), by: [.activity])
    #expect(all.whole.responseRate == 10.0 / 24 && all.tables[0].coverage(of: whole) == nil)
  }

  @Test func whereNobodyIsCountedThereIsNoResponseRate() throws {
    var facts = self.facts(walks: 12, visits: 6)
    facts.came = [:]
    let release = Release(try insight(facts), by: [.activity])
    #expect(release.whole.responseRate == nil)
    #expect(release.tables[0].rows.map(\.responseRate) == [nil, nil])
    // Those who rate what is not counted are no part of those who were counted.
    facts = self.facts(walks: 12, visits: 6)
    let walkers = facts.ratings.filter { $0.key.session == walk }
    for (key, count) in walkers {
      var key = key
      key.session = song
      facts.ratings[key] = count
    }
    let both = Release(try insight(facts), by: [.activity])
    #expect(both.whole.scores?.count.low == 30 && both.whole.responseRate == 10.0 / 24)
  }

  @Test func neitherResponseRateNorCoverageTellsASmallGroup() throws {
    let release = Release(try insight(facts(walks: 12, visits: 3)), by: [.activity])
    let whole = try #require(release.whole.scores?.count)
    #expect(whole.low == 15 && release.tables[0].coverage(of: whole) == nil)
    // Ten to fourteen of them are about activities: one to nine are not.
    #expect(release.whole.ofActivities == RoundedCount(low: 10, high: 14))
    let few = Release(try insight(facts(walks: 4, visits: 6)), by: [.activity])
    #expect(few.whole.responseRate == nil)
  }

  @Test func ratingsAreSummedBySessionAndVisitsByDay() throws {
    let book = FactBook(
      try (0..<3).map { number in
        let day = self.day + number
        let session = try #require(Session.ID("walk/\(day)T10:00:00"))
        return DayFacts(
          day: day,
          feedback: (0..<10).map {
            rating(
              "\(number)-\($0)", $0 % 5 + 1, at: $0 < 6 ? session : nil,
              language: $0.isMultiple(of: 2) ? "sv" : "en")
          }, attendance: [])
      })
    let insight = PeriodStatistics(
      book, of: day...(day + 2), places: [place], now: .distantFuture)
    #expect(insight.whole.sessions.sums.map(\.count).sorted() == [4, 4, 4, 6, 6, 6])
    #expect(Release(insight, by: []).whole.scores?.indexInterval != nil)
    let languages = insight.groups(by: .language)
    #expect(
      languages.map { $0.sessions.sums.map(\.count).sorted() } == [
        [2, 2, 2, 3, 3, 3], [2, 2, 2, 3, 3, 3],
      ])
    let walks = try #require(insight.groups(by: .activity).last)
    #expect(walks.sessions.sums.map(\.steps) == [10, 10, 10])
  }

  @Test func nothingIsHiddenInAQuarterOfTheDemonstrationThatNeedNotBe() throws {
    let zone = try Stockholm.zone()
    let templates = try DemonstrationTemplates(assets: Stockholm.assets)
    let now = try Stockholm.instant("2026-11-20T14:32")
    var demonstration = Demonstration(seed: 5, now: now, timeZone: zone)
    demonstration.historyDays = 120
    let temporary = try TemporaryFolder()
    let folder = DataFolder(temporary.path + "/demo")
    try demonstration.write(to: folder, templates: templates)
    let today = zone.localTime(at: now).date
    let facts = try FactsReader(folder).read((today - 120)...today)
    let insight = PeriodStatistics(
      facts, of: (today - 120)...today, place: try MeetingPlace(folder), now: now)
    let release = Release(insight, by: Division.shown)
    #expect(release.whole.scores.map { $0.count.low >= 500 } == true)
    for (table, dimension) in zip(release.tables, Division.shown) {
      let counts = Dictionary(
        uniqueKeysWithValues: insight.groups(by: dimension).map { ($0.key, $0.count) })
      for row in table.rows where row.key != ResultTable.gatheredKey {
        #expect((row.scores != nil) == (counts[row.key, default: 0] >= 5), "\(dimension) \(row)")
      }
    }
  }
}
