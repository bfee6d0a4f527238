import Foundation
import KioskModel
import Testing

@Suite("Events of a calendar")
struct EventReadingTests {
  private func read(_ bytes: [UInt8]) throws -> ICalendarReading {
    try Support.read(bytes)
  }

  private func document(_ lines: [String]) throws -> JSONObject {
    try #require(read(CalendarText.event(["SUMMARY:a"] + lines)).activities.first).document
  }

  @Test(
    arguments: [
      // Times in a zone, in UTC and floating.
      (["DTSTART;TZID=Europe/Helsinki:20261120T133000"], "2026-11-20T13:30:00", "Europe/Helsinki"),
      (["DTSTART;TZID=\"Europe/Stockholm\":20261120T133000"], "2026-11-20T13:30:00", stockholm),
      (
        ["DTSTART;TZID=/mozilla.org/20050126_1/Europe/Stockholm:20261120T133000"],
        "2026-11-20T13:30:00", stockholm
      ),
      (["DTSTART;TZID=W. Europe Standard Time:20260720T133000"], "2026-07-20T13:30:00", stockholm),
      (["DTSTART;TZID=FLE Standard Time:20260720T133000"], "2026-07-20T13:30:00", "Europe/Kiev"),
      (["DTSTART:20260720T113000Z"], "2026-07-20T13:30:00", stockholm),
      (["DTSTART:20260720T113000Z", "RRULE:FREQ=DAILY;COUNT=2"], "2026-07-20T11:30:00", nil),
      (["DTSTART:20260720T133000"], "2026-07-20T13:30:00", nil),
      (["DTSTART;VALUE=DATE:20260720"], "2026-07-20T00:00:00", nil),
      (["dtstart;value=date:20260720"], "2026-07-20T00:00:00", nil),
      (["DTSTART:20261231T235960Z"], "2027-01-01T00:59:59", stockholm),
      // Zone names with colons and without quotation marks.
      (
        ["DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin, Rome, Stockholm, Vienna:20260720T133000"],
        "2026-07-20T13:30:00", stockholm
      ),
      (["DTSTART;X-A=1;TZID=GMT+02:00:20261120T133000"], "2026-11-20T13:30:00", nil),
      (["DTSTART;TZID=tzone://Microsoft/Utc:20261120T123000"], "2026-11-20T12:30:00", nil),
      (["DTSTART:2026-11-20T13:30:00"], "2026-11-20T13:30:00", nil),
      (["DTSTART;X-A=\"a:b\":2026-11-20T13:30"], "2026-11-20T13:30:00", nil),
    ] as [([String], String, String?)])
  func `When it begins`(lines: [String], start: String, zone: String?) throws {
    let document = try document(lines)
    #expect(document["start"] == .string(start))
    if let zone { #expect(document["timeZone"] == .string(zone)) }
  }

  private static let stockholm = "Europe/Stockholm"

  @Test(arguments: ["CHINESE", "hebrew", "Ethiopic", "ISLAMIC-CIVIL"], ["RRULE", "EXRULE"])
  func `A rule by another calendar is named and not followed`(scale: String, name: String) throws {
    let reading = try read(
      CalendarText.event([
        "SUMMARY:a", "DTSTART:20261120T100000", "RRULE:FREQ=DAILY;COUNT=3",
        "\(name):RSCALE=\(scale);FREQ=YEARLY;BYMONTH=5L",
      ]))
    #expect(reading.activities.isEmpty)
    #expect(reading.skipped.map(\.reason) == [.unfollowedCalendar(scale.uppercased())])
  }

  @Test(arguments: ["GREGORIAN", "gregory", "ISO8601", ""])
  func `The Gregorian calendar goes by several names`(scale: String) throws {
    let document = try document([
      "DTSTART:20270131T100000", "RRULE:RSCALE=\(scale);FREQ=MONTHLY;SKIP=FORWARD;COUNT=3",
    ])
    let activity = try Activity(document)
    let place = try Support.stockholm()
    let start = place.instant(of: activity.start)
    #expect(
      activity.sessions(from: start, to: start + 80 * 86_400, place: place)
        .map(\.localStart.date.description) == ["2027-01-31", "2027-03-01", "2027-03-31"])
  }

  @Test(
    arguments: [
      ["RRULE:FREQ=DAILY;UNTIL=99991231T235959Z"], ["RRULE:FREQ=DAILY;UNTIL=99991231"],
      ["DTEND:99991231T235959Z"], ["DURATION:P999999999D"], ["DURATION:P999999999W"],
    ])
  func `What never ends is written so that a calendar can hold it`(lines: [String]) throws {
    let start = "DTSTART;TZID=Europe/Stockholm:20261120T100000"
    let activity = try Activity(document([start] + lines))
    let place = try Support.stockholm()
    let feed = ICalendarWriter.write([activity], place: place, stamp: .now)
    let again = try ICalendarReader.read(feed, place: place)
    #expect(again.skipped.isEmpty)
    #expect(again.activities.map(\.recurrenceRules) == [activity.recurrenceRules])
  }

  @Test(
    arguments: [
      (["DTSTART:20261120T100000", "DTEND:20261120T113000"], "PT1H30M"),
      (["DTSTART:20261120T220000", "DTEND:20261121T013000"], "PT3H30M"),
      (["DTSTART:20261120T100000", "DURATION:P1W"], "P7D"),
      (["DTSTART;TZID=Europe/Stockholm:20261120T100000", "DTEND:20261120T100000Z"], "PT1H"),
      (["DTSTART;VALUE=DATE:20261120", "DTEND;VALUE=DATE:20261123"], "P3D"),
      // The nights when daylight saving time begins and ends.
      (
        [
          "DTSTART;TZID=Europe/Stockholm:20260328T220000",
          "DTEND;TZID=Europe/Stockholm:20260329T080000",
        ], "PT9H"
      ),
      (
        [
          "DTSTART;TZID=Europe/Stockholm:20261024T220000",
          "DTEND;TZID=Europe/Stockholm:20261026T080000",
        ], "P1DT10H"
      ),
      (["DTSTART:20261120T100000"], nil),
      (["DTSTART;VALUE=DATE:20261120"], nil),
    ] as [([String], String?)])
  func `How long it is`(lines: [String], duration: String?) throws {
    #expect(try document(lines)["duration"] == duration.map(JSONValue.string))
  }

  @Test(arguments: [
    (
      "FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2;WKST=SU", "DTSTART;TZID=Europe/Stockholm:20260105T100000",
      #"{"frequency":"weekly","interval":2,"byDay":[{"@type":"NDay","day":"mo"},{"@type":"NDay","day":"we"}],"firstDayOfWeek":"su"}"#
    ),
    (
      "FREQ=MONTHLY;BYDAY=2MO,-1FR", "DTSTART;TZID=Europe/Stockholm:20260105T100000",
      #"{"frequency":"monthly","byDay":[{"@type":"NDay","day":"mo","nthOfPeriod":2},{"@type":"NDay","day":"fr","nthOfPeriod":-1}]}"#
    ),
    (
      "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=3", "DTSTART:20260105T100000",
      #"{"frequency":"monthly","byDay":[{"@type":"NDay","day":"mo"},{"@type":"NDay","day":"tu"}],"count":3,"bySetPosition":[-1]}"#
    ),
    (
      "freq=yearly;bymonth=2,3;bymonthday=29", "DTSTART:20240229T100000",
      #"{"frequency":"yearly","byMonth":["2","3"],"byMonthDay":[29]}"#
    ),
    // An end in UTC is converted to the series' clock: midnight in Stockholm is on the day before
    // in UTC.
    (
      "FREQ=DAILY;UNTIL=20260731T220000Z", "DTSTART;TZID=Europe/Stockholm:20260701T000000",
      #"{"frequency":"daily","until":"2026-08-01T00:00:00"}"#
    ),
    (
      "FREQ=DAILY;UNTIL=20260731", "DTSTART;TZID=Europe/Stockholm:20260701T100000",
      #"{"frequency":"daily","until":"2026-07-31T23:59:59"}"#
    ),
    (
      "FREQ=DAILY;UNTIL=20260731", "DTSTART;VALUE=DATE:20260701",
      #"{"frequency":"daily","until":"2026-07-31T00:00:00"}"#
    ),
  ])
  func `How it repeats`(rule: String, start: String, json: String) throws {
    var expected = try #require(JSONParser.parse(Array(json.utf8)).objectValue)
    expected["@type"] = "RecurrenceRule"
    let document = try document([start, "RRULE:" + rule])
    #expect(document["recurrenceRules"] == [.object(expected)])
  }

  @Test func `Several rules, added and left out sessions`() throws {
    let document = try document([
      "DTSTART;TZID=Europe/Stockholm:20260105T100000",
      "DTEND;TZID=Europe/Stockholm:20260105T110000",
      "RRULE:FREQ=WEEKLY", "RRULE:FREQ=MONTHLY;BYMONTHDAY=1", "EXRULE:FREQ=YEARLY",
      "RDATE;TZID=Europe/Stockholm:20260110T120000,20260111T120000",
      "RDATE;VALUE=PERIOD:20260112T110000Z/PT2H,20260113T110000Z/20260113T120000Z",
      "EXDATE:20260112T090000Z", "EXDATE;VALUE=DATE:20260119",
    ])
    #expect(document["recurrenceRules"]?.arrayValue?.count == 2)
    #expect(document["excludedRecurrenceRules"]?.arrayValue?.count == 1)
    #expect(
      document["recurrenceOverrides"] == [
        "2026-01-10T12:00:00": [:], "2026-01-11T12:00:00": [:],
        "2026-01-12T12:00:00": ["duration": "PT2H"], "2026-01-13T12:00:00": [:],
        "2026-01-12T10:00:00": ["excluded": true], "2026-01-19T10:00:00": ["excluded": true],
      ])
  }

  @Test(arguments: [
    (#"a\, b\; c\\ d\nE\NF"#, "a, b; c\\ d\nE\nF"), (#"x, y"#, "x, y"), (#"\t"#, "t"),
    (#"slut\"#, "slut"), ("å 😀 é", "å 😀 é"),
  ])
  func `Escaped text`(value: String, text: String) throws {
    let document = try document(["DTSTART:20260105T100000", "DESCRIPTION:" + value])
    #expect(document["description"] == .string(text))
  }

  @Test(
    arguments: [
      ("ORGANIZER;CN=Kyrkan:mailto:a@b.example", "Kyrkan"),
      (
        #"ORGANIZER;X-A="x;CN=no";CN="Kyrkan, SFI: två; tre":mailto:a@b.example"#,
        "Kyrkan, SFI: två; tre"
      ),
      ("ORGANIZER;CN=^'Huset^' ^^ ^x:mailto:a@b.example", "\"Huset\" ^ ^x"),
      ("ORGANIZER:mailto:a@b.example", nil), ("ORGANIZER;CN=a@b.example:mailto:a@b.example", nil),
    ] as [(String, String?)])
  func `Who arranges it, never an address`(line: String, name: String?) throws {
    let bytes = CalendarText.event(["SUMMARY:a", "DTSTART:20260105T100000", line])
    let activity = try #require(read(bytes).activities.first)
    #expect(activity.organisers == [name].compactMap(\.self))
    #expect(
      !String(decoding: JSONWriter.line(.object(activity.document)), as: UTF8.self)
        .contains("@b.example"))
  }

  @Test func `A cancelled session that says nothing else`() throws {
    let bytes = CalendarText.calendar([
      "BEGIN:VEVENT", "UID:a", "SUMMARY:a", "DTSTART;TZID=Europe/Stockholm:20260105T100000",
      "DURATION:PT1H", "LOCATION:Salen", "RRULE:FREQ=DAILY", "END:VEVENT",
      "BEGIN:VEVENT", "UID:a", "RECURRENCE-ID:20260106T090000Z", "STATUS:CANCELLED", "END:VEVENT",
    ])
    let document = try #require(read(bytes).activities.first).document
    #expect(
      document["recurrenceOverrides"] == ["2026-01-06T10:00:00": ["status": "cancelled"]])
  }

  @Test func `A series with thousands of left out and added sessions`() throws {
    let days = (0..<3000).map {
      (LocalDate(dayNumber: 20_000) + $0).description.filter { $0 != "-" }
    }
    let bytes = CalendarText.event(
      ["SUMMARY:a", "DTSTART:20241004T100000", "RRULE:FREQ=DAILY"]
        + ["EXDATE:" + days.map { $0 + "T100000" }.joined(separator: ",")]
        + days.map { "RDATE:" + $0 + "T120000" })
    let activity = try #require(read(bytes).activities.first)
    #expect(activity.recurrenceOverrides.count == 6000)
  }

  @Test func `What is passed over, with its line and reason`() throws {
    let event = ["BEGIN:VEVENT", "UID:a", "SUMMARY:A", "DTSTART:20260105T100000"]
    let reading = try read(
      CalendarText.calendar(
        ["BEGIN:VJOURNAL", "SUMMARY:J", "END:VJOURNAL"] + event + ["SEQUENCE:1", "END:VEVENT"]
          + ["BEGIN:VEVENT", "UID:b", "SUMMARY:B", "END:VEVENT"]
          + ["BEGIN:VEVENT", "UID:c", "SUMMARY:", "DTSTART:20260105T100000", "END:VEVENT"]
          + event + ["SEQUENCE:2", "END:VEVENT"]
          + ["BEGIN:VEVENT", "UID:d", "SUMMARY:D", "DTSTART;TZID=Nowhere:20260105T100000"]
          + ["END:VEVENT"]))
    #expect(
      reading.skipped == [
        .init(line: 4, what: "J", reason: .notAnEvent(component: "VJOURNAL")),
        .init(line: 7, what: "A", reason: .duplicate),
        .init(line: 13, what: "B", reason: .withoutStart),
        .init(line: 17, what: "c", reason: .withoutTitle),
        .init(line: 28, what: "D", reason: .unknownTimeZone("Nowhere")),
      ])
    #expect(reading.activities.map { $0.document["sequence"] } == [2])
  }

  @Test(arguments: ["PRIVATE", "private", "CONFIDENTIAL"], ["20261120T133000", "i morgon"])
  func theTitleOfAPrivateEventIsNotTold(privacy: String, start: String) throws {
    let reading = try read(
      CalendarText.event([
        "SUMMARY:Besök hos kuratorn", "DTSTART:" + start, "CLASS:" + privacy,
      ]))
    #expect(reading.activities.isEmpty && reading.skipped.count == 1)
    #expect(reading.skipped.allSatisfy { !$0.what.contains("kuratorn") })
  }
}
