import Foundation
import TestSupport
import Testing

@testable import KioskModel

/// The dates were calculated by another implementation (python-dateutil's rrule), except those from
/// RFC 7529.
@Suite("Recurrence")
struct RecurrenceTests {
  private func starts(_ rules: String, start: String, more: String = "") throws -> [String] {
    let place = try Support.stockholm()
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"t","start":"\#(start):00","#
        + #""recurrenceRules":[\#(rules)]\#(more)}"#)
    let from = place.instant(of: activity.start).addingTimeInterval(-86_400)
    let sessions = activity.sessions(
      from: from, to: from.addingTimeInterval(30 * 366 * 86_400), place: place)
    return sessions.map { String($0.localStart.description.dropLast(3)) }
  }

  @Test(arguments: [
    (
      "the second Tuesday", "2026-01-13T10:00",
      #"{"frequency":"monthly","byDay":[{"day":"tu","nthOfPeriod":2}],"count":6}"#,
      [
        "2026-01-13T10:00", "2026-02-10T10:00", "2026-03-10T10:00", "2026-04-14T10:00",
        "2026-05-12T10:00", "2026-06-09T10:00",
      ]
    ),
    (
      "the last Friday", "2026-01-30T10:00",
      #"{"frequency":"monthly","byDay":[{"day":"fr","nthOfPeriod":-1}],"count":6}"#,
      [
        "2026-01-30T10:00", "2026-02-27T10:00", "2026-03-27T10:00", "2026-04-24T10:00",
        "2026-05-29T10:00", "2026-06-26T10:00",
      ]
    ),
    (
      "the fifth Monday, where there is one", "2026-03-30T10:00",
      #"{"frequency":"monthly","byDay":[{"day":"mo","nthOfPeriod":5}],"count":4}"#,
      ["2026-03-30T10:00", "2026-06-29T10:00", "2026-08-31T10:00", "2026-11-30T10:00"]
    ),
    (
      "the last working day", "2026-01-30T10:00",
      #"{"frequency":"monthly","byDay":[{"day":"mo"},{"day":"tu"},{"day":"we"},{"day":"th"},{"day":"fr"}],"bySetPosition":[-1],"count":6}"#,
      [
        "2026-01-30T10:00", "2026-02-27T10:00", "2026-03-31T10:00", "2026-04-30T10:00",
        "2026-05-29T10:00", "2026-06-30T10:00",
      ]
    ),
    (
      "the second working day", "2026-01-02T10:00",
      #"{"frequency":"monthly","byDay":[{"day":"mo"},{"day":"tu"},{"day":"we"},{"day":"th"},{"day":"fr"}],"bySetPosition":[2],"count":4}"#,
      ["2026-01-02T10:00", "2026-02-03T10:00", "2026-03-03T10:00", "2026-04-02T10:00"]
    ),
    (
      "the 31st, where there is one", "2026-01-31T10:00", #"{"frequency":"monthly","count":5}"#,
      [
        "2026-01-31T10:00", "2026-03-31T10:00", "2026-05-31T10:00", "2026-07-31T10:00",
        "2026-08-31T10:00",
      ]
    ),
    (
      "the last day of the month", "2026-01-31T10:00",
      #"{"frequency":"monthly","byMonthDay":[-1],"count":5}"#,
      [
        "2026-01-31T10:00", "2026-02-28T10:00", "2026-03-31T10:00", "2026-04-30T10:00",
        "2026-05-31T10:00",
      ]
    ),
    (
      "until, which is still within", "2026-11-02T10:00",
      #"{"frequency":"weekly","until":"2026-11-23T10:00:00"}"#,
      ["2026-11-02T10:00", "2026-11-09T10:00", "2026-11-16T10:00", "2026-11-23T10:00"]
    ),
    (
      "until a second too early", "2026-11-02T10:00",
      #"{"frequency":"weekly","until":"2026-11-23T09:59:59"}"#,
      ["2026-11-02T10:00", "2026-11-09T10:00", "2026-11-16T10:00"]
    ),
    (
      "every second week on two days", "2026-10-05T18:00",
      #"{"frequency":"weekly","interval":2,"byDay":[{"day":"mo"},{"day":"th"}],"count":6}"#,
      [
        "2026-10-05T18:00", "2026-10-08T18:00", "2026-10-19T18:00", "2026-10-22T18:00",
        "2026-11-02T18:00", "2026-11-05T18:00",
      ]
    ),
    (
      "weeks that begin on Monday", "2026-10-06T18:00",
      #"{"frequency":"weekly","interval":2,"byDay":[{"day":"tu"},{"day":"su"}],"count":6,"firstDayOfWeek":"mo"}"#,
      [
        "2026-10-06T18:00", "2026-10-11T18:00", "2026-10-20T18:00", "2026-10-25T18:00",
        "2026-11-03T18:00", "2026-11-08T18:00",
      ]
    ),
    (
      "weeks that begin on Sunday", "2026-10-06T18:00",
      #"{"frequency":"weekly","interval":2,"byDay":[{"day":"tu"},{"day":"su"}],"count":6,"firstDayOfWeek":"su"}"#,
      [
        "2026-10-06T18:00", "2026-10-18T18:00", "2026-10-20T18:00", "2026-11-01T18:00",
        "2026-11-03T18:00", "2026-11-15T18:00",
      ]
    ),
    (
      "29 February", "2024-02-29T10:00", #"{"frequency":"yearly","count":3}"#,
      ["2024-02-29T10:00", "2028-02-29T10:00", "2032-02-29T10:00"]
    ),
    (
      "midsummer's eve", "2026-06-19T14:00",
      #"{"frequency":"yearly","byMonth":["6"],"byMonthDay":[19,20,21,22,23,24,25],"byDay":[{"day":"fr"}],"count":4}"#,
      ["2026-06-19T14:00", "2027-06-25T14:00", "2028-06-23T14:00", "2029-06-22T14:00"]
    ),
    (
      "Monday of week 44", "2026-10-26T10:00",
      #"{"frequency":"yearly","byWeekNo":[44],"byDay":[{"day":"mo"}],"count":4}"#,
      ["2026-10-26T10:00", "2027-11-01T10:00", "2028-10-30T10:00", "2029-10-29T10:00"]
    ),
    (
      "the hundredth and the last day of the year", "2026-04-10T10:00",
      #"{"frequency":"yearly","byYearDay":[100,-1],"count":4}"#,
      ["2026-04-10T10:00", "2026-12-31T10:00", "2027-04-10T10:00", "2027-12-31T10:00"]
    ),
    (
      "twice a day", "2026-11-20T10:00", #"{"frequency":"daily","byHour":[10,15],"count":5}"#,
      [
        "2026-11-20T10:00", "2026-11-20T15:00", "2026-11-21T10:00", "2026-11-21T15:00",
        "2026-11-22T10:00",
      ]
    ),
    (
      "every third day over a short February", "2026-02-26T10:00",
      #"{"frequency":"daily","interval":3,"count":4}"#,
      ["2026-02-26T10:00", "2026-03-01T10:00", "2026-03-04T10:00", "2026-03-07T10:00"]
    ),
    (
      "every quarter", "2026-01-15T10:00", #"{"frequency":"monthly","interval":3,"count":5}"#,
      [
        "2026-01-15T10:00", "2026-04-15T10:00", "2026-07-15T10:00", "2026-10-15T10:00",
        "2027-01-15T10:00",
      ]
    ),
    (
      "every five hours", "2026-11-20T22:00", #"{"frequency":"hourly","interval":5,"count":4}"#,
      ["2026-11-20T22:00", "2026-11-21T03:00", "2026-11-21T08:00", "2026-11-21T13:00"]
    ),
    // The start is the first session and counts as one of the four, although it is not a Monday
    // (RFC 8984, section 4.3.3).
    (
      "a start that its rule does not give", "2026-11-04T10:00",
      #"{"frequency":"weekly","byDay":[{"day":"mo"}],"count":4}"#,
      ["2026-11-04T10:00", "2026-11-09T10:00", "2026-11-16T10:00", "2026-11-23T10:00"]
    ),
    (
      "a start alone that its rule does not give", "2026-11-04T10:00",
      #"{"frequency":"weekly","byDay":[{"day":"mo"}],"count":1}"#, ["2026-11-04T10:00"]
    ),
    (
      "an end before the start", "2026-11-04T10:00",
      #"{"frequency":"weekly","until":"2026-01-01T00:00:00"}"#, ["2026-11-04T10:00"]
    ),
    (
      "two rules, one session where they meet", "2026-11-02T10:00",
      #"{"frequency":"weekly","count":3},{"frequency":"daily","interval":7,"count":4}"#,
      ["2026-11-02T10:00", "2026-11-09T10:00", "2026-11-16T10:00", "2026-11-23T10:00"]
    ),
    (
      "a day that no month has", "2026-11-04T10:00",
      #"{"frequency":"yearly","byMonth":["2"],"byMonthDay":[30]}"#, ["2026-11-04T10:00"]
    ),
    (
      "both an end and a number", "2026-11-04T10:00",
      #"{"frequency":"daily","count":2,"until":"2026-12-01T00:00:00"}"#,
      ["2026-11-04T10:00", "2026-11-05T10:00"]
    ),
    (
      "too long an interval", "2026-11-04T10:00",
      #"{"frequency":"weekly","interval":9223372036854775807}"#, ["2026-11-04T10:00"]
    ),
    (
      "the last day where a month has no 31st", "2026-01-31T10:00",
      #"{"frequency":"monthly","rscale":"gregorian","skip":"backward","count":4}"#,
      ["2026-01-31T10:00", "2026-02-28T10:00", "2026-03-31T10:00", "2026-04-30T10:00"]
    ),
    (
      "the first after it", "2024-02-29T10:00",
      #"{"frequency":"yearly","skip":"forward","count":3}"#,
      ["2024-02-29T10:00", "2025-03-01T10:00", "2026-03-01T10:00"]
    ),
    (
      "the weekday of the start where a week is named", "2024-06-04T09:00",
      #"{"frequency":"yearly","byWeekNo":[23],"count":3}"#,
      ["2024-06-04T09:00", "2025-06-03T09:00", "2026-06-02T09:00"]
    ),
  ])
  func `A rule gives its dates`(
    name: String, start: String, rule: String, expected: [String]
  ) throws {
    #expect(try starts(rule, start: start) == expected)
  }

  @Test(arguments: [
    (#"{"frequency":"monthly","byMonthDay":[77]}"#, "byMonthDay"),
    (#"{"frequency":"yearly","byMonth":["13"]}"#, "byMonth"),
    (#"{"frequency":"yearly","byMonth":["1\r\nX:y"]}"#, "byMonth"),
    (#"{"frequency":"yearly","rscale":"hebrew","byMonth":["5"]}"#, "rscale"),
    (#"{"frequency":"yearly","byWeekNo":[0]}"#, "byWeekNo"),
    (#"{"frequency":"monthly","byDay":[{"day":"mo","nthOfPeriod":0}]}"#, "byDay"),
    (#"{"frequency":"daily","byHour":[24]}"#, "byHour"),
    (#"{"frequency":"daily","byHour":"ten"}"#, "byHour"),
    (#"{"frequency":"daily","bySetPosition":[-367]}"#, "bySetPosition"),
    (#"{"frequency":"daily","byYearDay":[-9223372036854775808]}"#, "byYearDay"),
    (#"{"frequency":"weekly","firstDayOfWeek":"xx"}"#, "firstDayOfWeek"),
    (#"{"frequency":"monthly","skip":"sideways"}"#, "skip"),
    (#"{"frequency":"minutely","byMonth":["1"],"count":900000}"#, "count"),
  ])
  func `A rule that cannot be followed is no activity`(rule: String, key: String) {
    #expect(
      throws: DocumentProblem(path: ["recurrenceRules", "0", key], reason: .notFollowed)
    ) {
      try Support.activity(
        #"{"@type":"Event","uid":"a","title":"t","start":"2026-11-04T10:00:00","#
          + #""recurrenceRules":[\#(rule)]}"#)
    }
  }

  @Test(arguments: [
    #"{"frequency":"secondly"}"#, #"{"frequency":"secondly","interval":50}"#,
    #"{"frequency":"minutely"},{"frequency":"hourly"}"#,
    #"{"frequency":"daily","byHour":[1,2],"byMinute":[1,2,3,4,5,6,7,8,9,10,11,12,13],"bySecond":[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57]}"#,
  ])
  func `More sessions a day than one a minute are no activity`(rules: String) {
    #expect(throws: DocumentProblem(path: ["recurrenceRules"], reason: .tooManySessions(1440))) {
      try Support.activity(
        #"{"@type":"Event","uid":"a","title":"t","start":"2026-11-04T10:00:00","#
          + #""recurrenceRules":[\#(rules)]}"#)
    }
  }

  @Test func `What an excluding rule takes away`() throws {
    let starts = try starts(
      #"{"frequency":"weekly","count":5}"#, start: "2026-11-06T10:00",
      more:
        #","excludedRecurrenceRules":[{"frequency":"monthly","byDay":[{"day":"fr","nthOfPeriod":-1}]}]"#
    )
    #expect(
      starts == ["2026-11-06T10:00", "2026-11-13T10:00", "2026-11-20T10:00", "2026-12-04T10:00"])
  }

  /// The search for a rule that never gives a time must end.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      #"{"frequency":"minutely"}"#, #"{"frequency":"daily","count":1000000000}"#,
      #"{"frequency":"secondly","byHour":[1],"byMinute":[2],"byMonth":["2"],"byMonthDay":[30]}"#,
      #"{"frequency":"secondly","interval":60,"bySecond":[7]}"#,
      #"{"frequency":"minutely","byMonth":["1"],"count":5}"#,
      #"{"frequency":"minutely","byMonth":["2"],"byMonthDay":[30]}"#,
      #"{"frequency":"daily","byMonth":["2"],"byMonthDay":[30],"count":3}"#,
      #"{"frequency":"hourly","byMonth":["2"],"byMonthDay":[30]}"#,
      #"{"frequency":"daily","byMonth":["2"],"byMonthDay":[30]}"#,
      #"{"frequency":"daily","byHour":[1,2,3,4,5,6,7,8,9],"byMinute":[1,2,3,4,5,6,7,8,9],"bySecond":[1,2,3,4,5,6,7,8,9]}"#,
    ])
  func `A rule that would go on for ever is left in time`(rule: String) throws {
    let place = try Support.stockholm()
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"t","start":"2006-11-04T10:00:00","#
        + #""duration":"P999999999W","recurrenceRules":[\#(rule)]}"#)
    let short = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"t","start":"2006-11-04T10:00:00","#
        + #""recurrenceRules":[\#(rule)]}"#)
    let from = place.instant(of: try Support.time("2026-11-04T10:00:00"))
    let spent = ProcessorTime.seconds {
      _ = activity.sessions(from: from, to: from.addingTimeInterval(86_400), place: place)
      _ = short.sessions(from: from, to: from.addingTimeInterval(31 * 86_400), place: place)
    }
    #expect(spent < 5)
  }

  /// Evaluated at every start: a rule that never gives a time must not be evaluated up to the year
  /// 9999.
  @Test(arguments: [
    ("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4;COUNT=10", false),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", false),
    ("FREQ=YEARLY;COUNT=500", false), ("FREQ=YEARLY;COUNT=90", true),
    ("FREQ=DAILY;BYDAY=MO;BYMONTHDAY=1;COUNT=20", true),
  ])
  func `A number of times is counted as far as anybody will see`(
    rule: String, ends: Bool
  ) throws {
    let start = try Support.time("2026-01-15T10:00:00")
    let read = try #require(
      RecurrenceRule(rrule: rule, start: start, isAllDay: false, zone: .gmt))
    let recurrence = try Recurrence(read, start: start)
    #expect((recurrence.last != nil) == ends)
    let century = start...(start + 99 * 365 * 86_400)
    #expect(recurrence.times(in: century).count <= read.count ?? 0)
  }

  @Test func `Every minute and every hour are told`() throws {
    let place = try Support.stockholm()
    let from = place.instant(of: try Support.time("2026-11-04T10:00:00"))
    for (frequency, count) in [("minutely", 1440), ("hourly", 24)] {
      let activity = try Support.activity(
        #"{"@type":"Event","uid":"a","title":"t","start":"2006-11-04T10:00:00","#
          + #""recurrenceRules":[{"frequency":"\#(frequency)"}]}"#)
      let sessions = activity.sessions(
        from: from, to: from.addingTimeInterval(86_400), place: place)
      #expect(sessions.count == count)
      #expect(sessions.first?.start == from)
    }
  }

  @Test(arguments: [
    (#"{"frequency":"daily"}"#, 1), (#"{"frequency":"daily","byHour":[9,10,11,12,13,14]}"#, 6),
  ])
  func `Years have all of their sessions`(rule: String, daily: Int) throws {
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"t","start":"2015-01-01T09:00:00","#
        + #""duration":"PT1H","recurrenceRules":[\#(rule)]}"#)
    let programme = Programme(activities: [activity], timeZone: try Support.stockholm())
    let (first, last) = (
      try #require(LocalDate("2021-01-01")), try #require(LocalDate("2026-11-20"))
    )
    var counts: [LocalDate: Int] = [:]
    for session in programme.sessions(on: first...last) {
      counts[session.id.recurrence.date, default: 0] += 1
    }
    for day in stride(from: first.dayNumber, through: last.dayNumber, by: 1) {
      #expect(counts[LocalDate(dayNumber: day)] == daily)
    }
  }
}
