import KioskModel
import TestSupport
import Testing

@Suite("Broken calendar files")
struct BrokenFileTests {
  private func error(_ bytes: [UInt8]) throws -> ICalendarError? {
    let place = try Support.stockholm()
    do {
      _ = try ICalendarReader.read(bytes, place: place)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ([], .notACalendar, 1),
      (["hello"], .notACalendar, 1),
      (["<!DOCTYPE html>", "<html>"], .notACalendar, 1),
      (["BEGIN:VEVENT", "END:VEVENT"], .notACalendar, 1),
      (["VERSION:2.0"], .notACalendar, 1),
      (["BEGIN:VCALENDAR", "VERSION:1.0", "END:VCALENDAR"], .unsupportedVersion("1.0"), 2),
      (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a"], .unclosed(component: "VEVENT"), 2),
      (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT"], .unclosed(component: "VCALENDAR"), 1),
      (Array(repeating: "BEGIN:VCALENDAR", count: 9), .tooDeep, 9),
      (
        ["BEGIN:VCALENDAR", "X:" + String(repeating: "a", count: 1 << 20), "END:VCALENDAR"],
        .lineTooLong, 2
      ),
    ] as [([String], ICalendarError.Reason, Int)])
  func `A file that is no calendar or is cut off is refused, with its line`(
    lines: [String], reason: ICalendarError.Reason, line: Int
  ) throws {
    #expect(try error(CalendarText.bytes(lines)) == ICalendarError(reason, line: line))
  }

  private static let whole = [
    "BEGIN:VEVENT", "UID:whole", "SUMMARY:Hel", "DTSTART:20261101T100000", "END:VEVENT",
  ]

  @Test(arguments: [
    ("DTSTART:igår", "DTSTART", "igår"),
    ("DTSTART:20261301T100000", "DTSTART", "20261301T100000"),
    ("DTSTART:20260230T100000", "DTSTART", "20260230T100000"),
    ("DTSTART:20261120T250000Z", "DTSTART", "20261120T250000Z"),
    ("DTSTART;VALUE=DATE:20261131", "DTSTART", "20261131"),
    ("DTEND:klockan fem", "DTEND", "klockan fem"),
    ("DURATION:en timme", "DURATION", "en timme"),
    ("DURATION:-PT1H", "DURATION", "-PT1H"),
    ("RRULE:FREQ=SOMETIMES", "RRULE", "FREQ=SOMETIMES"),
    ("RRULE:FREQ=WEEKLY;BYDAY=XX", "RRULE", "FREQ=WEEKLY;BYDAY=XX"),
    ("RRULE:FREQ=DAILY;INTERVAL=0", "RRULE", "FREQ=DAILY;INTERVAL=0"),
    ("RRULE:FREQ=DAILY;BYEASTER=0", "RRULE", "FREQ=DAILY;BYEASTER=0"),
    ("RRULE:weekly", "RRULE", "weekly"),
    ("EXDATE:20261120T100000,sedan", "EXDATE", "20261120T100000,sedan"),
    ("RDATE;VALUE=PERIOD:20261120T100000/länge", "RDATE", "20261120T100000/länge"),
  ])
  func `An event whose time is none is skipped with its line, and the rest is taken`(
    line: String, property: String, text: String
  ) throws {
    let broken = ["BEGIN:VEVENT", "UID:a", "SUMMARY:Trasig", line]
    let start = line.hasPrefix("DTSTART") ? [] : ["DTSTART:20261101T100000"]
    let reading = try Support.read(
      CalendarText.calendar(Self.whole + broken + start + ["END:VEVENT"] + Self.whole))
    #expect(
      reading.skipped.first
        == .init(
          line: 12, what: "Trasig", reason: .malformed(property: property, text: text)))
    #expect(reading.activities.map(\.title) == ["Hel"])
  }

  @Test(arguments: [
    "CREATED:2026-09-01T11:16:08.680Z", "LAST-MODIFIED:nyss", "SEQUENCE:många", "STATUS:KANSKE",
    "X-MOTESPLATS-JSPROP:{\"key\":1}", "GEO:x", "URL:", "no colon here", "X;A=\"b:c", "END:VALARM",
    "ATTENDEE;X-RESPONSE-COMMENT=\"kommer 5\" sen\";CN=N N:mailto:n@exempel.se", "PRIORITY:hög",
    "DTSTAMP:idag", "ORGANIZER;CN=\"A:mailto:b", "SUMMARY ;X=y :Hel", "TRANSP: OPAQUE ",
  ])
  func `A line that is not needed refuses nothing`(line: String) throws {
    let reading = try Support.read(
      CalendarText.event(["SUMMARY:Hel", line, "DTSTART:20261101T100000"]))
    #expect(reading.activities.map(\.title) == ["Hel"])
    #expect(reading.skipped.isEmpty)
  }

  @Test(arguments: [
    ("DTSTART:20261127T1200", "2026-11-27T12:00:00"),
    ("DTSTART: 20261127T120000 ", "2026-11-27T12:00:00"),
    ("DTSTART ;VALUE=DATE-TIME:20261127T120000", "2026-11-27T12:00:00"),
    ("DTSTART:2026-11-27T12:00:00", "2026-11-27T12:00:00"),
    ("DTSTART:2026-11-27T12:00:00+01:00", "2026-11-27T12:00:00"),
    ("DTSTART:20261127t110000z", "2026-11-27T12:00:00"),
    ("DTSTART:20261127T240000", "2026-11-28T00:00:00"),
    ("DTSTART;TZID=\"Europe/Stockholm:20261127T120000", "2026-11-27T12:00:00"),
  ])
  func `What is plain is read`(line: String, start: String) throws {
    let reading = try Support.read(CalendarText.event(["SUMMARY:a", line]))
    #expect(reading.activities.map(\.start.description) == [start])
  }

  @Test func `An event without an end costs itself, and one too many ends nothing`() throws {
    let reading = try Support.read(
      CalendarText.calendar(
        ["BEGIN:VEVENT", "UID:a", "SUMMARY:A"] + Self.whole + ["END:VEVENT", "END:VALARM"]
          + ["BEGIN:VEVENT", "UID:b", "SUMMARY:B"]))
    #expect(reading.activities.map(\.title) == ["Hel"])
    #expect(reading.skipped.map(\.reason) == [.unclosed, .unclosed])
  }

  @Test func `An event that ends before it begins`() throws {
    let backwards = CalendarText.event([
      "SUMMARY:a", "DTSTART:20261101T100000", "DTEND:20261101T090000",
    ])
    let reading = try Support.read(backwards)
    #expect(reading.skipped == [.init(line: 4, what: "a", reason: .endsBeforeStart)])
  }

  /// Line endings and encodings as left by editors and mail programs.
  @Test(arguments: ["\n", "\r", "\r\n", "\r\r\n"])
  func `Every line end is one`(end: String) throws {
    let text = String(
      decoding: CalendarText.event(["SUMMARY:Å", " b", "DTSTART:igår"]), as: UTF8.self)
    let reading = try Support.read(Array(text.replacing("\r\n", with: end).utf8))
    #expect(reading.skipped.map(\.line) == [9])
    #expect(reading.skipped.map(\.what) == ["Åb"])
  }

  @Test func `Latin-1, Windows-1252, UTF-16 and a byte order mark are read and told`() throws {
    let text = String(
      decoding: CalendarText.event(["SUMMARY:Träff – €", "DTSTART:20261101T100000"]),
      as: UTF8.self)
    let windows = text.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "–": 0x96
      case "€": 0x80
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let files: [([UInt8], CalendarEncoding)] = [
      (windows, .windows1252), (little, .utf16), ([0xFF, 0xFE] + little, .utf16),
      ([0xFE, 0xFF] + big, .utf16), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
    ]
    for (bytes, encoding) in files {
      let reading = try Support.read(bytes)
      #expect(reading.activities.map(\.title) == ["Träff – €"])
      #expect(reading.encoding == encoding)
    }
  }

  /// A full disk may truncate a file anywhere: it must be read completely or refused.
  @Test func `A file cut off at any byte is refused`() throws {
    let whole = try Support.fixture("google.ics")
    let place = try Support.stockholm()
    for end in stride(from: 0, to: whole.count - 2, by: 7) {
      #expect(throws: ICalendarError.self) {
        try ICalendarReader.read(Array(whole[..<end]), place: place)
      }
    }
  }

  @Test func `Random damage never traps`() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    let place = try Support.stockholm()
    for name in ["outlook.ics", "google.ics", "nextcloud.ics", "cases/ical/18_thisandfuture.ics"] {
      let whole = try Support.fixture(name)
      for _ in 0..<100 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let index = Int.random(in: 0..<bytes.count, using: &random)
          if Bool.random(using: &random) {
            bytes[index] = UInt8.random(in: 0...255, using: &random)
          } else {
            bytes.removeSubrange(index..<min(bytes.count, index + 20))
          }
        }
        _ = try? ICalendarReader.read(bytes, place: place)
      }
    }
  }
}
