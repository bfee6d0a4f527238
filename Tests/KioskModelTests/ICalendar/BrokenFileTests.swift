import KioskModel
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
      (["hello"], .malformedLine, 1),
      (["BEGIN:VEVENT", "END:VEVENT"], .notACalendar, 1),
      (["VERSION:2.0"], .notACalendar, 1),
      (["BEGIN:VCALENDAR", "VERSION:1.0", "END:VCALENDAR"], .unsupportedVersion("1.0"), 2),
      (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VCALENDAR"], .unopened(component: "VCALENDAR"), 3),
      (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a"], .unclosed(component: "VEVENT"), 2),
      (["BEGIN:VCALENDAR", "END:VEVENT", "END:VCALENDAR"], .unopened(component: "VEVENT"), 2),
      (["BEGIN:VCALENDAR", "END:VCALENDAR", "X:y"], .malformedLine, 3),
      (["BEGIN:VCALENDAR", "no colon here", "END:VCALENDAR"], .malformedLine, 2),
      (["BEGIN:VCALENDAR", "X;A=\"b:c", "END:VCALENDAR"], .malformedLine, 2),
      (Array(repeating: "BEGIN:VCALENDAR", count: 9), .tooDeep, 9),
    ] as [([String], ICalendarError.Reason, Int)])
  func `A file that is no calendar is named with its line`(
    lines: [String], reason: ICalendarError.Reason, line: Int
  ) throws {
    #expect(try error(CalendarText.bytes(lines)) == ICalendarError(reason, line: line))
  }

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
    ("RRULE:weekly", "RRULE", "weekly"),
    ("EXDATE:20261120T100000,sedan", "EXDATE", "20261120T100000,sedan"),
    ("RDATE;VALUE=PERIOD:20261120T100000/länge", "RDATE", "20261120T100000/länge"),
    ("SEQUENCE:många", "SEQUENCE", "många"),
    ("LAST-MODIFIED:nyss", "LAST-MODIFIED", "nyss"),
    ("X-MOTESPLATS-JSPROP:{\"key\":1}", "X-MOTESPLATS-JSPROP", "{\"key\":1}"),
  ])
  func `A value that is none names its property and line`(
    line: String, property: String, text: String
  ) throws {
    let bytes = CalendarText.event(["SUMMARY:a", line, "DTSTART:20261101T100000"])
    #expect(
      try error(bytes) == ICalendarError(.malformed(property: property, text: text), line: 8))
  }

  @Test func `The line is counted before unfolding`() throws {
    let bytes = CalendarText.event(["SUMMARY:a", " b", " c", "DTSTART:x"])
    #expect(try error(bytes)?.line == 10)
  }

  @Test func `An event without a UID, or that ends before it begins`() throws {
    let unnamed = CalendarText.calendar([
      "BEGIN:VEVENT", "SUMMARY:a", "DTSTART:20261101T100000", "END:VEVENT",
    ])
    #expect(try error(unnamed) == ICalendarError(.missing(property: "UID"), line: 4))
    let backwards = CalendarText.event([
      "SUMMARY:a", "DTSTART:20261101T100000", "DTEND:20261101T090000",
    ])
    #expect(try error(backwards) == ICalendarError(.endsBeforeStart, line: 4))
  }

  @Test func `Bytes that are no UTF-8 and a byte of zero`() throws {
    var latin = CalendarText.event(["SUMMARY:a", "DTSTART:20261101T100000"])
    latin.insert(0xE5, at: latin.count - 30)
    #expect(try error(latin)?.reason == .notUTF8)
    #expect(try error(CalendarText.event(["SUMMARY:a\0b"]))?.reason == .malformedLine)
  }

  /// A file may be cut off anywhere by a full disk: it is read whole or refused, never half.
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
    for name in ["outlook.ics", "google.ics", "nextcloud.ics"] {
      let whole = try Support.fixture(name)
      for _ in 0..<150 {
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
