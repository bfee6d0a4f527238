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
    _ facts: [DayFacts], targets: String = "[]", days: ClosedRange<LocalDate>? = nil
  ) throws -> FollowUp {
    let plan = try Document.parse(Array(#"{"targets": \#(targets)}"#.utf8), file: "t") {
      reader throws(DocumentProblem) in try TargetPlan(reader)
    }
    return FollowUp(
      FactBook(facts), periods: FollowUpPeriods(days ?? self.days, plan.targets),
      by: [.activity, .kind, .month], plan: plan, references: [], places: [place], now: now)
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
    let (first, last) = (LocalDate("2026-01-01"), LocalDate("2026-11-20"))
    let followUp = FollowUp(
      FactBook([try facts("2022-03-20", "walk", scores: [5])]),
      periods: FollowUpPeriods(try #require(first)...(try #require(last)), []), by: [.activity],
      plan: TargetPlan(), references: [], places: [place], now: now)
    #expect(followUp.held.whole.held == 2 * 324)
    #expect(followUp.years.map(\.held.held) == [2 * 324, 2 * 324])
  }

  @Test func earlierYearsThatHaveAnythingStandBesideThisOne() throws {
    let followUp = try followUp([
      facts("2023-03-20", "walk", scores: [5, 5, 5], arrivals: 30),
      facts("2025-03-02", "walk", scores: [3, 3, 4, 4, 5], arrivals: 20),
      facts("2026-03-02", "walk", scores: [5, 5, 5, 5, 4, 4], arrivals: 10),
    ])
    #expect(followUp.years.map(\.name) == ["2023", "2025", "2026"])
    #expect(followUp.years.map { $0.row.scores?.count } == [nil, 5, 6])
    #expect(followUp.years.map(\.row.arrivals) == [30, 20, 10])
    #expect(followUp.years.map(\.countedFrom?.description) == ["2023-03-20", nil, nil])
    #expect(followUp.years.map(\.held.held) == [62, 62, 60])
    #expect(followUp.held.whole.cancelled == 2)
    #expect(followUp.held.breakdowns[1].rows.map(\.key) == ["lecture", "movement"])
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
    #expect(followUp.targets.map(\.actual) == [89, 20, 2, nil, nil, nil, nil])
    #expect(followUp.targets[0].share == 8.9 && followUp.targets[0].isReached)
    #expect(!followUp.targets[2].isReached)
    var exactly = followUp.targets[2]
    exactly.actual = exactly.target.value
    #expect(exactly.isReached && exactly.share == 1)
    #expect(followUp.targets[6].counted == nil && followUp.targets[6].elapsed == 0)
    #expect(abs(followUp.targets[0].elapsed - 90.0 / 365) < 0.001)
  }

  @Test func aTargetDoesNotTellWhatOneDayWasLike() throws {
    let answers = [
      try facts("2026-03-02", "walk", scores: [5, 5, 5, 3, 3, 3]),
      try facts("2026-03-31", "walk", scores: [1, 1]),
    ]
    // All but the last day of the month: together with the month it would disclose that day.
    let nearly = try followUp(
      answers, targets: "[" + target("index", to: "2026-03-30") + "]")
    #expect(nearly.targets.map(\.actual) == [nil])
    let whole = try followUp(answers, targets: "[" + target("index") + "]")
    #expect(whole.targets.map(\.actual) == [whole.results.whole.scores?.index])
  }

  @Test func theYearBeforeDoesNotTellADayBesideThePeriodBefore() throws {
    let first = try #require(LocalDate("2025-01-02"))
    let last = try #require(LocalDate("2025-12-31"))
    // 2024 has one day more than the 364 days before these.
    func years(_ newYear: [Int]) throws -> FollowUp {
      try followUp(
        [
          facts("2024-01-03", "walk", scores: newYear),
          facts("2024-05-05", "walk", scores: Array(repeating: 4, count: 20)),
          facts("2025-05-05", "walk", scores: Array(repeating: 5, count: 20)),
        ], days: first...last)
    }
    let few = try years([1, 1, 1])
    #expect(few.results.before?.scores?.count == 20)
    #expect(few.years.map { $0.row.scores?.count } == [nil, 20])
    let enough = try years([1, 1, 1, 1, 1])
    #expect(enough.years.map { $0.row.scores?.count } == [25, 20])
  }

  @Test func aYearIsComparedWithTheWholeYearBeforeIt() throws {
    let first = try #require(LocalDate("2025-01-01"))
    let last = try #require(LocalDate("2025-12-31"))
    let followUp = try followUp(
      [
        facts("2024-01-01", "walk", scores: [1, 1]),
        facts("2024-05-05", "walk", scores: Array(repeating: 4, count: 20)),
        facts("2025-05-05", "walk", scores: Array(repeating: 5, count: 20)),
      ], days: first...last)
    #expect(followUp.results.before?.scores?.count == 22)
    #expect(followUp.years.map { $0.row.scores?.count } == [22, 20])
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

  @Test(arguments: [
    ("2026-01-01", "2026-12-31", 5), ("2025-12-01", "2026-11-19", 5),
    ("2026-02-01", "2026-02-28", 5),
    ("2024-02-29", "2024-02-29", 5), ("2025-01-01", "2026-01-01", 0),
    ("2020-01-01", "2026-01-01", 0),
    ("0001-01-01", "0001-01-31", 1),
  ])
  func noTwoYearsShareADay(first: String, last: String, count: Int) throws {
    let days = try #require(LocalDate(first))...(try #require(LocalDate(last)))
    let years = PeriodYear.earlier(than: days)
    #expect(years.count == count)
    for (later, earlier) in zip([days] + years, years) {
      #expect(earlier.upperBound < later.lowerBound)
    }
    let periods = FollowUpPeriods(days, [])
    for (one, next) in zip(periods.stretches, periods.stretches.dropFirst()) {
      #expect(one.upperBound < next.lowerBound)
    }
    for part in [days, periods.before] + years {
      #expect(
        periods.stretches.contains {
          $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound
        })
    }
  }
}
