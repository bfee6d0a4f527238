import Foundation
import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// A period compared with targets and earlier years.
@Suite struct FollowUpTests {
  private let place: MeetingPlace
  private let now: Date
  private let days: ClosedRange<LocalDate>

  init() throws {
    let zone = try Stockholm.zone()
    var site = MeetingPlace(
      site: try Site(
        JSONReader(
          Site.document(
            id: "t", name: "T", district: "", timeZone: zone, languages: ["sv"]))))
    for (uid, kind) in [("walk", "movement"), ("talk", "lecture")] {
      let activity = try Activity([
        "@type": "Event", "uid": .string(uid), "title": .string(uid),
        "start": "2023-01-02T10:00:00", "duration": "PT1H", "timeZone": "Europe/Stockholm",
        "motesplats.example:kind": .string(kind),
        "recurrenceRules": .array([.object(["@type": "RecurrenceRule", "frequency": "daily"])]),
        "recurrenceOverrides": .object([
          "2026-03-03T10:00:00": .object(["status": "cancelled"])
        ]),
      ])
      site.activities.values[uid + ".json"] = activity
    }
    place = site
    now = try Stockholm.instant("2026-11-20T14:32")
    let (first, last) = (LocalDate("2026-03-01"), LocalDate("2026-03-31"))
    days = try #require(first)...(try #require(last))
  }

  /// The facts of a day with ratings of one activity.
  private func facts(
    _ day: String, _ activity: String, scores: [Int], arrivals: Int = 0
  ) throws -> DayFacts {
    var facts = DayFacts(day: try #require(LocalDate(day)))
    let session = try #require(Session.ID("\(activity)/\(day)T10:00:00"))
    for score in scores {
      facts.ratings[
        DayFacts.RatingKey(
          session: session, score: score, scale: 5, language: "sv", hour: 11, band: nil,
          isFlood: false), default: 0] += 1
    }
    if arrivals > 0 {
      facts.came[session] = DayFacts.ArrivalCount(arrivals: arrivals, firstVisits: 1)
    }
    return facts
  }

  private func followUp(
    _ facts: [DayFacts], targets: String = "[]", year: String? = nil
  ) throws -> FollowUp {
    let plan = try Document.parse(Array(#"{"targets": \#(targets)}"#.utf8), file: "t") {
      reader throws(DocumentProblem) in try TargetPlan(reader)
    }
    let own = try year.map {
      CalendarPeriod(.year, containing: try #require(LocalDate($0 + "-01-01")))
    }
    let period = try own ?? #require(CalendarPeriod(days: days))
    return FollowUp(
      FactBook(facts), periods: FollowUpPeriods(period, plan.targets), plan: plan, references: [],
      places: [place], releases: Releases(), now: now)
  }

  private func target(
    _ measure: String, _ more: String = "", from: String = "2026-03-01", to: String = "2026-03-31"
  ) -> String {
    #"{"id": "x", "measure": "\#(measure)", "from": "\#(from)", "to": "\#(to)", "value": 10\#(more)}"#
  }

  @Test func ofADailyActivityNoneIsLost() throws {
    var place = place
    for uid in ["walk", "talk"] {
      place.activities.values[uid + ".json"] = try Activity([
        "@type": "Event", "uid": .string(uid), "title": "t", "start": "2015-01-01T10:00:00",
        "duration": "PT1H",
        "recurrenceRules": .array([.object(["@type": "RecurrenceRule", "frequency": "daily"])]),
      ])
    }
    let day = try #require(LocalDate("2025-01-01"))
    let followUp = FollowUp(
      FactBook([try facts("2022-03-20", "walk", scores: [5])]),
      periods: FollowUpPeriods(CalendarPeriod(.year, containing: day), []), plan: TargetPlan(),
      references: [], places: [place], releases: Releases(), now: now)
    #expect(followUp.held.whole.held == 2 * 365)
    #expect(followUp.years.map(\.held.held) == [2 * 365, 2 * 365])
  }

  @Test func earlierYearsThatHaveAnythingStandBesideThisOne() throws {
    let followUp = try followUp([
      facts("2023-03-20", "walk", scores: [5, 5, 5], arrivals: 30),
      facts("2025-03-02", "walk", scores: [3, 3, 4, 4, 5], arrivals: 20),
      facts("2026-03-02", "walk", scores: [5, 5, 5, 5, 4, 4], arrivals: 10),
    ])
    #expect(followUp.years.map(\.name) == ["2023", "2025", "2026"])
    #expect(followUp.years.map { $0.row.scores?.count.low } == [nil, 5, 5])
    #expect(followUp.years.map(\.row.arrivals) == [30, 20, 10])
    #expect(followUp.years.map(\.countedFrom?.description) == ["2023-03-20", nil, nil])
    #expect(followUp.years.map(\.held.held) == [62, 62, 60])
    #expect(followUp.held.whole.cancelled == 2)
    #expect(followUp.held.breakdowns[1].rows.map(\.key) == ["lecture", "movement"])
  }

  @Test func anotherProgrammeIsNotAnotherOpinionOfTheYear() throws {
    let followUp = try followUp(
      (2...7).flatMap { day in
        [
          try facts("2025-03-0\(day)", "walk", scores: [3, 3, 3, 3, 4]),
          try facts("2025-03-0\(day)", "talk", scores: [5, 5, 5, 5, 4]),
          try facts("2026-03-0\(day)", "walk", scores: [3, 3, 3, 3, 4]),
          try facts("2026-03-0\(day)", "talk", scores: [5, 5, 5, 5, 4, 5, 5, 5, 5, 4]),
        ]
      })
    let change = try #require(followUp.yearChange)
    #expect(change.points == 7 && change.interval != nil && change.standardised == 0)
    #expect(change.verdict != .better)
  }

  @Test func nothingToCompareWithIsNoYear() throws {
    let followUp = try followUp([facts("2026-03-02", "walk", scores: [5, 5, 5, 5, 5])])
    #expect(followUp.years.isEmpty && followUp.targets.isEmpty)
  }

  @Test func targetsCountTheirOwnDaysUpToTheReportsEnd() throws {
    let measures = [
      target("sessions", #", "kind": "lecture""#, from: "2026-01-01", to: "2026-12-31"),
      target("arrivals", from: "2026-02-01", to: "2026-03-31"),
      target("firstVisits"), target("ratings", #", "activity": "walk""#),
      target("index", #", "kind": "movement""#), target("ratings", #", "kind": "lecture""#),
      target("arrivals", from: "2026-04-01", to: "2026-04-30"),
    ]
    let followUp = try followUp(
      [
        facts("2026-02-02", "walk", scores: [], arrivals: 4),
        facts("2026-03-02", "walk", scores: [5, 5, 5, 3, 3, 3], arrivals: 7),
        facts("2026-03-04", "talk", scores: [1, 1, 1], arrivals: 9),
        facts("2026-04-01", "walk", scores: [5, 5, 5, 5, 5], arrivals: 5),
      ], targets: "[" + measures.joined(separator: ",") + "]")
    #expect(followUp.targets.map(\.actual) == [89, 20, nil, 5, 75, nil, nil])
    #expect(followUp.targets[0].share == 8.9 && followUp.targets[0].isReached)
    #expect(!followUp.targets[2].isReached)
    var exactly = followUp.targets[3]
    exactly.actual = exactly.target.value
    #expect(exactly.isReached && exactly.share == 1)
    #expect(followUp.targets[6].counted == nil && followUp.targets[6].elapsed == 0)
    #expect(abs(followUp.targets[0].elapsed - 90.0 / 365) < 0.001)
  }

  @Test func aTargetBesideItsMonthDoesNotTellWhatTheLastDayWasLike() throws {
    // All but the last day of the month, which had two answers; with one to four it is the same.
    let told = try (1...4).map { count in
      let followUp = try followUp(
        [
          facts("2026-03-02", "walk", scores: [5, 5, 4, 3, 3, 3]),
          facts("2026-03-31", "walk", scores: Array(repeating: 4, count: count)),
        ], targets: "[" + target("ratings", to: "2026-03-30") + "]")
      return [
        followUp.targets[0].actual, Double(try #require(followUp.results.whole.scores).count.low),
      ]
    }
    #expect(told[0] == told[2] && told[3] == [5, 10])
  }

  @Test func aYearIsComparedWithTheWholeYearBeforeIt() throws {
    let followUp = try followUp(
      [
        facts("2024-01-01", "walk", scores: [1, 1]),
        facts("2024-05-05", "walk", scores: Array(repeating: 4, count: 20)),
        facts("2025-05-05", "walk", scores: Array(repeating: 5, count: 20)),
      ], year: "2025")
    #expect(followUp.results.before?.scores?.count.low == 20)
    #expect(followUp.years.map { $0.row.scores?.count.low } == [20, 20])
  }

  @Test(arguments: [
    ("2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31"),
    ("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"),
    ("2026-01-01", "2026-03-31", "2025-10-01", "2025-12-31"),
    ("2025-12-01", "2026-11-30", "2024-12-01", "2025-11-30"),
    ("2026-03-01", "2026-03-30", "2026-01-30", "2026-02-28"),
    ("2026-03-02", "2026-03-31", "2026-01-31", "2026-03-01"),
    ("2026-11-20", "2026-11-20", "2026-11-19", "2026-11-19"),
  ])
  func beforeWholeMonthsAreWholeMonths(
    first: String, last: String, from: String, to: String
  ) throws {
    let days = try #require(LocalDate(first))...(try #require(LocalDate(last)))
    #expect(days.daysBefore.lowerBound.description == from)
    #expect(days.daysBefore.upperBound.description == to)
  }

  @Test(arguments: ["2026-01-01", "2026-03-31", "2024-02-29"])
  func noTwoYearsShareADay(text: String) throws {
    let day = try #require(LocalDate(text))
    for length in CalendarPeriod.Length.allCases {
      let period = CalendarPeriod(length, containing: day)
      let years = PeriodYear.earlier(than: period)
      #expect(years.count == 5)
      for (later, earlier) in zip([period] + years, years) {
        #expect(earlier.days.upperBound < later.days.lowerBound)
      }
      let periods = FollowUpPeriods(period, [])
      for (one, next) in zip(periods.stretches, periods.stretches.dropFirst()) {
        #expect(one.upperBound < next.lowerBound)
      }
      for part in [period, period.before].map(\.days) + years.map(\.days) {
        #expect(
          periods.stretches.contains {
            $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound
          })
      }
    }
  }
}
