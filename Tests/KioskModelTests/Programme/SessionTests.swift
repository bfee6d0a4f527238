import Foundation
import KioskModel
import ModelSupport
import TestSupport
import Testing

@Suite("Sessions")
struct SessionTests {
  /// The sessions that overlap some days, in the form `start–end` on the place's clock.
  private func sessions(
    _ properties: String, from: String, to: String
  ) throws -> [Session] {
    let place = try Support.stockholm()
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"t",\#(properties)}"#)
    let programme = Programme(activities: [activity], timeZone: place)
    return programme.sessions(
      on: try #require(LocalDate(from))...(try #require(LocalDate(to))))
  }

  private func spans(_ properties: String, from: String, to: String) throws -> [String] {
    try sessions(properties, from: from, to: to).map {
      "\($0.localStart.description.dropLast(3)) \($0.localEnd.description.dropLast(3))"
        + (($0.isCancelled) ? " x" : "")
    }
  }

  private static let daily =
    #""start":"2026-03-01T10:00:00","timeZone":"Europe/Stockholm","duration":"PT1H","#
    + #""recurrenceRules":[{"frequency":"daily"}]"#

  @Test(arguments: [
    (
      "a walk at ten is at ten in winter and in summer", daily, "2026-03-28", "2026-03-30",
      [
        "2026-03-28T10:00 2026-03-28T11:00", "2026-03-29T10:00 2026-03-29T11:00",
        "2026-03-30T10:00 2026-03-30T11:00",
      ]
    ),
    (
      "in the gap: an hour later, for that day alone",
      #""start":"2026-03-28T02:30:00","duration":"PT1H","recurrenceRules":[{"frequency":"daily","count":3}]"#,
      "2026-03-28", "2026-03-30",
      [
        "2026-03-28T02:30 2026-03-28T03:30", "2026-03-29T03:30 2026-03-29T04:30",
        "2026-03-30T02:30 2026-03-30T03:30",
      ]
    ),
    (
      "the hour that comes twice: the first",
      #""start":"2026-10-25T02:30:00","duration":"PT1H""#, "2026-10-25", "2026-10-25",
      ["2026-10-25T02:30 2026-10-25T02:30"]
    ),
    (
      "over the night in which the clocks go forward",
      #""start":"2026-03-28T22:00:00","duration":"PT9H""#, "2026-03-29", "2026-03-29",
      ["2026-03-28T22:00 2026-03-29T08:00"]
    ),
    (
      "a day of 25 hours is a day", #""start":"2026-10-24T10:00:00","duration":"P1D""#,
      "2026-10-25", "2026-10-25", ["2026-10-24T10:00 2026-10-25T10:00"]
    ),
    (
      "over midnight, seen the day after", #""start":"2026-11-20T22:00:00","duration":"PT4H""#,
      "2026-11-21", "2026-11-21", ["2026-11-20T22:00 2026-11-21T02:00"]
    ),
    (
      "until midnight, not seen the day after",
      #""start":"2026-11-20T22:00:00","duration":"PT2H""#, "2026-11-21", "2026-11-21", []
    ),
    (
      "without length, at midnight", #""start":"2026-11-21T00:00:00""#, "2026-11-21", "2026-11-21",
      ["2026-11-21T00:00 2026-11-21T00:00"]
    ),
    (
      "a day", #""start":"2026-11-20T00:00:00","showWithoutTime":true"#, "2026-11-20", "2026-11-21",
      ["2026-11-20T00:00 2026-11-21T00:00"]
    ),
    (
      "a day, not seen the day after", #""start":"2026-11-20T00:00:00","showWithoutTime":true"#,
      "2026-11-21", "2026-11-22", []
    ),
    (
      "every day, each seen once",
      #""start":"2026-11-01T00:00:00","showWithoutTime":true,"recurrenceRules":[{"frequency":"daily"}]"#,
      "2026-11-20", "2026-11-21",
      ["2026-11-20T00:00 2026-11-21T00:00", "2026-11-21T00:00 2026-11-22T00:00"]
    ),
    (
      "three days, seen on the last",
      #""start":"2026-11-20T00:00:00","showWithoutTime":true,"duration":"P3D""#,
      "2026-11-22", "2026-11-22", ["2026-11-20T00:00 2026-11-23T00:00"]
    ),
    (
      "from Helsinki",
      #""start":"2026-11-20T10:00:00","timeZone":"Europe/Helsinki","duration":"PT1H""#,
      "2026-11-20", "2026-11-20", ["2026-11-20T09:00 2026-11-20T10:00"]
    ),
    (
      "from Tokyo, the evening before by our clock",
      #""start":"2026-11-20T07:00:00","timeZone":"Asia/Tokyo","duration":"PT1H","recurrenceRules":[{"frequency":"daily"}]"#,
      "2026-11-19", "2026-11-19", ["2026-11-19T23:00 2026-11-20T00:00"]
    ),
    (
      "from Honolulu, the day after by our clock",
      #""start":"2026-11-20T20:00:00","timeZone":"Pacific/Honolulu","duration":"PT1H""#,
      "2026-11-21", "2026-11-21", ["2026-11-21T07:00 2026-11-21T08:00"]
    ),
    (
      "left out", daily + #","recurrenceOverrides":{"2026-03-02T10:00:00":{"excluded":true}}"#,
      "2026-03-01", "2026-03-03",
      ["2026-03-01T10:00 2026-03-01T11:00", "2026-03-03T10:00 2026-03-03T11:00"]
    ),
    (
      "the first one left out",
      daily + #","recurrenceOverrides":{"2026-03-01T10:00:00":{"excluded":true}}"#,
      "2026-03-01", "2026-03-01", []
    ),
    (
      "cancelled, still told",
      daily + #","recurrenceOverrides":{"2026-03-02T10:00:00":{"status":"cancelled"}}"#,
      "2026-03-02", "2026-03-02", ["2026-03-02T10:00 2026-03-02T11:00 x"]
    ),
    (
      "added", daily + #","recurrenceOverrides":{"2026-03-02T18:00:00":{}}"#,
      "2026-03-02", "2026-03-02",
      ["2026-03-02T10:00 2026-03-02T11:00", "2026-03-02T18:00 2026-03-02T19:00"]
    ),
    (
      "moved within the day",
      daily
        + #","recurrenceOverrides":{"2026-03-02T10:00:00":{"start":"2026-03-02T15:00:00","duration":"PT2H"}}"#,
      "2026-03-02", "2026-03-02", ["2026-03-02T15:00 2026-03-02T17:00"]
    ),
    (
      "moved out of the days",
      daily + #","recurrenceOverrides":{"2026-03-02T10:00:00":{"start":"2026-05-02T15:00:00"}}"#,
      "2026-03-02", "2026-03-02", []
    ),
    (
      "moved into the days, from long before",
      daily + #","recurrenceOverrides":{"2026-03-02T10:00:00":{"start":"2026-05-02T15:00:00"}}"#,
      "2026-05-02", "2026-05-02",
      ["2026-05-02T10:00 2026-05-02T11:00", "2026-05-02T15:00 2026-05-02T16:00"]
    ),
    (
      "the series cancelled", #""start":"2026-11-20T10:00:00","status":"cancelled""#,
      "2026-11-20", "2026-11-20", ["2026-11-20T10:00 2026-11-20T10:00 x"]
    ),
  ])
  func `Sessions are told on the place's clock`(
    name: String, properties: String, from: String, to: String, expected: [String]
  ) throws {
    #expect(try spans(properties, from: from, to: to) == expected)
  }

  @Test func `The hour that comes twice lasts an hour`() throws {
    let session = try #require(
      sessions(
        #""start":"2026-10-25T02:30:00","duration":"PT1H""#, from: "2026-10-25", to: "2026-10-25"
      ).first)
    #expect(session.end.timeIntervalSince(session.start) == 3600)
  }

  @Test func `A moved session keeps its id, and the id its text`() throws {
    let session = try #require(
      sessions(
        Self.daily
          + #","recurrenceOverrides":{"2026-03-02T10:00:00":{"start":"2026-03-02T15:00:00"}}"#,
        from: "2026-03-02", to: "2026-03-02"
      ).first)
    #expect(session.id.description == "a/2026-03-02T10:00:00")
    #expect(Session.ID(session.id.description) == session.id)
    #expect(Session.ID("no slash") == nil)
  }

  @Test func `The next day with something on it`() throws {
    let place = try Support.stockholm()
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"t","start":"2026-01-30T10:00:00","#
        + #""recurrenceRules":[{"frequency":"yearly"}],"#
        + #""recurrenceOverrides":{"2027-01-30T10:00:00":{"status":"cancelled"}}}"#)
    let programme = Programme(activities: [activity], timeZone: place)
    let day = try #require(LocalDate("2025-12-31"))
    #expect(programme.nextDay(after: day)?.description == "2026-01-30")
    #expect(programme.nextDay(after: day + 30) == nil)
  }

  /// For random rules: sessions are sorted and have unique ids, and a window split in two gives the
  /// same ones.
  @Test func `Random rules hold together`() throws {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    let place = try Support.stockholm()
    for _ in 0..<200 {
      let activity = try Support.activity(Self.document(&random))
      let from = place.instant(of: try Support.time("2026-01-01T00:00:00"))
        .addingTimeInterval(TimeInterval(Int.random(in: 0...20_000_000, using: &random)))
      let middle = from + TimeInterval(Int.random(in: 1...10_000_000, using: &random))
      let to = middle + TimeInterval(Int.random(in: 1...10_000_000, using: &random))
      let whole = activity.sessions(from: from, to: to, place: place)
      guard whole.count < 2000 else { continue }
      let first = activity.sessions(from: from, to: middle, place: place)
      let second = activity.sessions(from: middle, to: to, place: place)
      let context = Comment("seed \(seed), \(activity.document)")
      #expect(Set(whole.map(\.id)).count == whole.count, context)
      #expect(whole.map(\.start) == whole.map(\.start).sorted(), context)
      #expect(Set(whole.map(\.id)) == Set((first + second).map(\.id)), context)
      #expect(whole.allSatisfy { $0.start < to && $0.end >= from && $0.start <= $0.end }, context)
    }
  }

  private static func document(_ random: inout SeededGenerator) -> String {
    func pick<Element>(_ elements: [Element], _ random: inout SeededGenerator) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }
    var rule = #"{"frequency":"\#(pick(["yearly", "monthly", "weekly", "daily"], &random))""#
    rule += #","interval":\#(Int.random(in: 1...4, using: &random))"#
    rule += pick(
      [
        "", #","byDay":[{"day":"mo"},{"day":"su"}]"#, #","byMonthDay":[1,-1,29]"#,
        #","byDay":[{"day":"tu"}],"bySetPosition":[1]"#, #","byHour":[2,10]"#,
        #","byMonth":["2","10"]"#, #","firstDayOfWeek":"su","byDay":[{"day":"sa"},{"day":"su"}]"#,
      ],
      &random)
    rule += pick(
      [
        "", #","count":\#(Int.random(in: 1...300, using: &random))"#,
        #","until":"2026-09-\#(Int.random(in: 10...30, using: &random))T10:00:00""#,
      ], &random)
    let day = LocalDate(dayNumber: Int.random(in: 19_500...20_700, using: &random))
    let hour = Int.random(in: 0...23, using: &random)
    return #"{"@type":"Event","uid":"a","title":"t","start":"\#(LocalDateTime(day, hour: hour))""#
      + #","duration":"\#(pick(["PT0S", "PT1H", "PT30H", "P3D", "P1DT1H"], &random))""#
      + #","timeZone":"\#(pick(["Europe/Stockholm", "Asia/Tokyo", "America/Lima"], &random))""#
      + #","recurrenceRules":[\#(rule)}]}"#
  }
}
