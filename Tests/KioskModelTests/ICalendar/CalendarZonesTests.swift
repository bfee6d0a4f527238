import Foundation
import Testing

@testable import KioskModel

@Suite("Zones of a calendar")
struct CalendarZonesTests {
  private static let described = [
    "BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "DTSTART:16011028T030000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
    "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:16010325T020000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "END:DAYLIGHT", "END:VTIMEZONE",
    // Standard time as in Stockholm, but without daylight saving time.
    "BEGIN:VTIMEZONE", "TZID:Algiers office", "BEGIN:STANDARD", "DTSTART:16010101T000000",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE",
    "BEGIN:VTIMEZONE", "TZID:Named", "X-LIC-LOCATION:Asia/Tokyo", "BEGIN:STANDARD",
    "DTSTART:16010101T000000", "TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "END:STANDARD",
    "END:VTIMEZONE",
    "BEGIN:VTIMEZONE", "TZID:Empty", "END:VTIMEZONE",
  ]

  @Test(
    arguments: [
      ("Europe/Stockholm", "Europe/Stockholm"), ("Europe/Berlin", "Europe/Berlin"),
      ("/freeassociation.sourceforge.net/Europe/Helsinki", "Europe/Helsinki"),
      ("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
      ("W. Europe Standard Time", "Europe/Stockholm"),
      ("w. europe standard time", "Europe/Stockholm"),
      ("Romance Standard Time", "Europe/Stockholm"), ("GMT Standard Time", "Europe/London"),
      ("Tokyo Standard Time", "Asia/Tokyo"), ("CET", "Europe/Stockholm"), ("EET", "Europe/Athens"),
      ("Ours", "Europe/Stockholm"), ("Algiers office", "Africa/Algiers"), ("Named", "Asia/Tokyo"),
      ("Empty", nil),
      ("Mars/Phobos", nil), ("", nil), ("/", nil),
      ("(UTC+01:00) Amsterdam / Berlin", "Europe/Stockholm"),
      ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Stockholm"),
      ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Stockholm"),
      ("(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna", "Europe/Stockholm"),
      ("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Kiev"),
      ("(UTC+02:00) Helsingfors, Kiev, Riga, Sofia, Tallinn, Vilnius", "Europe/Kiev"),
      ("W. Europe Standard Time 1", "Europe/Stockholm"),
      ("W Europe Standard Time", "Europe/Stockholm"), ("W. Europe", "Europe/Stockholm"),
      ("W. Europe Daylight Time", "Europe/Stockholm"), ("\"CET\"", "Europe/Stockholm"),
      ("europe/stockholm", "Europe/Stockholm"), ("UTC+01:00", "GMT+0100"),
      ("Central Europe Standard Time", "Europe/Stockholm"),
      ("(UTC+01:00) West Central Africa", "Africa/Lagos"),
      ("Customized Time Zone", nil),
    ] as [(String, String?)])
  func `A name is matched`(name: String, identifier: String?) throws {
    let bytes = CalendarText.calendar(Self.described)
    let calendar = try #require(CalendarFile(bytes).calendars.first)
    var zones = CalendarZones(
      calendar: calendar, place: try Support.stockholm(), windows: try Support.windowsZones())
    #expect(zones.zone(name, year: 2026)?.identifier == identifier)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["FREQ=SECONDLY", "FREQ=YEARLY;BYHOUR=1,2;BYMINUTE=1,2", "FREQ=DAILY", "nonsense"])
  func `A zone whose clocks never rest is none`(rule: String) throws {
    let bytes = CalendarText.calendar([
      "BEGIN:VTIMEZONE", "TZID:Restless", "BEGIN:STANDARD", "DTSTART:16010101T000000",
      "RRULE:" + rule, "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE",
    ])
    let calendar = try #require(CalendarFile(bytes).calendars.first)
    var zones = CalendarZones(
      calendar: calendar, place: try Support.stockholm(), windows: try Support.windowsZones())
    #expect(zones.zone("Restless", year: 2026) == nil)
  }

  @Test(arguments: ["UTC", "GMT", "Etc/UTC", "tzone://Microsoft/Utc"])
  func `UTC under its names`(name: String) throws {
    let calendar = try #require(CalendarFile(CalendarText.calendar([])).calendars.first)
    var zones = CalendarZones(
      calendar: calendar, place: try Support.stockholm(), windows: try Support.windowsZones())
    #expect(zones.zone(name, year: 2026)?.secondsFromGMT() == 0)
  }

  @Test func `Every Windows zone is one that this machine knows`() throws {
    let zones = try Support.windowsZones()
    #expect(zones.all.count > 120)
    for identifier in zones.all {
      #expect(TimeZone(identifier: identifier) != nil, "\(identifier)")
    }
  }
}
