import Foundation
import KioskModel
import SafeText
import Testing

/// Calendar files that were once refused, misread or disclosed to the public, one of each kind.
@Suite("Calendars that people have")
struct CaseTests {
  private func read(_ name: String, organisers: Bool = false) throws -> ICalendarReading {
    try Support.read(Support.fixture("cases/\(name).ics"), organisers: organisers)
  }

  /// The sessions of a file over some years, in the form `2026-11-27T13:30–15:00 Vävcafé`.
  private func sessions(_ name: String, most: Int = 20) throws -> [String] {
    let place = try Support.stockholm()
    let programme = Programme(activities: try read(name).activities, timeZone: place)
    let first = try #require(LocalDate("2024-01-01"))
    return programme.sessions(on: first...(first + 5 * 365)).prefix(most).map { session in
      session.activity.isAllDay
        ? "\(session.localStart.date) \(session.activity.title)"
        : "\(session.localStart.description.dropLast(3))–\(session.localEnd.clock) "
          + session.activity.title
    }
  }

  @Test(
    arguments: [
      (
        "ical/01_byweekno_segfault",
        [
          "2024-06-04T09:00–10:00 Sommarvecka", "2025-06-03T09:00–10:00 Sommarvecka",
          "2026-06-02T09:00–10:00 Sommarvecka", "2027-06-08T09:00–10:00 Sommarvecka",
          "2028-06-06T09:00–10:00 Sommarvecka",
        ]
      ),
      ("ical/02_class_private", []),
      (
        "ical/03_uid_missing",
        ["2026-12-10T12:00–13:00 Hel träff", "2026-12-11T12:00–13:00 Träff utan UID"]
      ),
      (
        "ical/04_created_iso", ["2026-12-10T12:00–13:00 Hel träff", "2026-12-11T12:00–13:00 Matte"]
      ),
      ("ical/05_end_before_start", ["2026-12-10T12:00–13:00 Hel träff"]),
      ("ical/06_bad_rrule_one_event", ["2026-12-10T12:00–13:00 Hel träff"]),
      (
        "ical/08_trailing_space",
        [
          "2026-12-04T12:00–12:00 Serie", "2026-12-06T12:00–12:00 Serie",
          "2026-12-10T12:00–13:00 Hel träff",
        ]
      ),
      ("ical/11_orphan_recurrence", ["2026-12-10T14:00–15:00 Inbjudan till en av gångerna"]),
      ("ical/13_emoji_title", ["2026-12-10T12:00–13:00 Aktivitet"]),
      ("ical/15_until_before_start", []),
      (
        "ical/18_thisandfuture",
        [
          "2026-12-07T12:00–13:00 Gympa", "2026-12-08T12:00–13:00 Gympa",
          "2026-12-09T16:00–17:00 Gympa", "2026-12-10T16:00–17:00 Gympa",
          "2026-12-11T16:00–17:00 Gympa",
        ]
      ),
      (
        "reports/10b-end-is-a-day",
        ["2026-11-27T10:00–11:00 Stavgång för alla", "2026-11-27T15:00–16:00 Språkcafé"]
      ),
      (
        "reports/10c-no-seconds",
        [
          "2026-11-27T10:00–11:00 Stavgång för alla", "2026-11-27T12:00–13:00 Utan sekunder",
          "2026-11-27T15:00–16:00 Språkcafé",
        ]
      ),
      (
        "reports/11b-quote-in-parameter",
        [
          "2026-11-27T10:00–11:00 Stavgång för alla", "2026-11-27T12:00–13:00 Fel citattecken",
          "2026-11-27T15:00–16:00 Språkcafé",
        ]
      ),
      (
        "reports/12a-count-and-until",
        [
          "2026-11-27T10:00–11:00 Både COUNT och UNTIL", "2026-11-27T15:00–16:00 Språkcafé",
          "2026-12-04T10:00–11:00 Både COUNT och UNTIL",
          "2026-12-11T10:00–11:00 Både COUNT och UNTIL",
          "2026-12-18T10:00–11:00 Både COUNT och UNTIL",
        ]
      ),
      (
        "reports/13-orphan-override",
        ["2026-11-27T13:30–15:00 Vävcafé", "2026-12-04T13:00–15:00 Vävcafé"]
      ),
      ("reports/15b-vtimezone-byhour", ["2026-11-27T13:00–14:00 Zon med BYHOUR"]),
      (
        "reports/16a-cdo-all-day",
        ["2026-11-27 Temavecka: psykisk hälsa", "2026-11-27T10:00–11:00 Stavgång för alla"]
      ),
    ] as [(String, [String])])
  func `Its sessions are right`(name: String, expected: [String]) throws {
    #expect(try sessions(name) == expected)
  }

  @Test func `A part of a rule too many is read, and the series goes on`() throws {
    let fridays = try sessions("reports/12c-leading-semicolon", most: 4)
    #expect(fridays.filter { $0.hasSuffix("Semikolon först") }.count == 3)
  }

  @Test func `From one session on it is another series, as the editor on the screen makes it`()
    throws
  {
    let times = try sessions("reports/14-this-and-future", most: 6)
    #expect(
      times == [
        "2026-11-06T10:00–11:00 Sittgympa", "2026-11-13T10:00–11:00 Sittgympa",
        "2026-11-20T10:00–11:00 Sittgympa", "2026-11-27T14:00–15:00 Sittgympa (ny tid)",
        "2026-12-04T14:00–15:00 Sittgympa (ny tid)", "2026-12-11T14:00–15:00 Sittgympa (ny tid)",
      ])
    #expect(try read("reports/14-this-and-future").notes.map(\.kind) == [.splitSeries])
  }

  @Test(
    arguments: [
      ("ical/02_class_private", ["", ""], [.isPrivate, .isPrivate]),
      ("reports/05-private", ["", ""], [.isPrivate, .isPrivate]),
      ("ical/05_end_before_start", ["Bakvänd"], [.endsBeforeStart]),
      (
        "ical/06_bad_rrule_one_event", ["Påsk"],
        [.malformed(property: "RRULE", text: "FREQ=YEARLY;BYEASTER=0")]
      ),
      ("ical/15_until_before_start", ["Bortplockad serie"], [.withoutSessions]),
      ("reports/10b-end-is-a-day", ["Matchen som tid men slutar som dag"], [.endsBeforeStart]),
    ] as [(String, [String], [ICalendarReading.Skipped.Reason])])
  func `What is skipped is named, but for what is private`(
    name: String, titles: [String], reasons: [ICalendarReading.Skipped.Reason]
  ) throws {
    let reading = try read(name)
    #expect(reading.skipped.map(\.what) == titles)
    #expect(reading.skipped.map(\.reason) == reasons)
  }

  @Test func `An event without a uid is the same again`() throws {
    let uids = try read("ical/03_uid_missing").activities.map(\.uid)
    #expect(uids.last?.hasPrefix("utan-uid-") == true)
    #expect(try read("ical/03_uid_missing").activities.map(\.uid) == uids)
  }

  @Test func `HTML is text with its line breaks, lists and the texts of links`() throws {
    #expect(
      try read("ical/14_html_description").activities.map(\.details)
        == ["Välkommen!\n\n– kaffe & saft\n\nLäs mer"])
    #expect(
      try read("reports/19-html").activities.map(\.details)
        == ["Välkommen!\n\n– Fika\n– Frågor & svar\n\nLäs mer"])
  }

  @Test func `The way into a meeting over the net is cut, and staff are told`() throws {
    let reading = try read("reports/20-teams")
    #expect(reading.activities.map(\.details) == ["Hur sover du?"])
    #expect(reading.activities.map(\.rooms) == [["Stora salen"]])
    #expect(reading.notes.map(\.kind) == [.conferenceCut])
  }

  @Test func `A name that nothing is seen of has a stand-in by its kind`() throws {
    let reading = try ICalendarReader.read(
      Support.fixture("cases/ical/13_emoji_title.ics"), place: Support.stockholm(),
      options: ImportOptions(fallbackTitles: [.other: "Annat"]))
    #expect(reading.activities.map(\.title) == ["Annat"])
    #expect(reading.notes.map(\.kind) == [.fallbackTitle])
  }

  @Test func `Not yet certain, and the calendar's own name`() throws {
    #expect(try read("ical/24_tentative").activities.map(\.status) == [.tentative])
    #expect(try read("ical/26_name_rfc7986").calendarName == "Programmet")
  }

  @Test func `Persons' names come along only where staff say so`() throws {
    let lines = ["SUMMARY:a", "DTSTART:20261101T100000", "ORGANIZER;CN=Kim:mailto:k@exempel.se"]
    let bytes = CalendarText.event(lines)
    #expect(try Support.read(bytes, organisers: false).activities.map(\.organisers) == [[]])
    #expect(try Support.read(bytes).activities.map(\.organisers) == [["Kim"]])
  }

  @Test func `U+200C stays between letters that it keeps apart`() throws {
    let title = try #require(read("reports/28a-zwnj").activities.first?.title)
    #expect(title.unicodeScalars.count { $0.value == 0x200C } == 2)
    #expect(CleanText.line("a\u{200C}b \u{200C}x") == "ab x")
  }
}
