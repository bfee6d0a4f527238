import Foundation
import ModelSupport
import Testing

@testable import KioskModel

@Suite("The calendar that goes out")
struct FeedTests {
  private static let rich = #"""
    {"@type":"Event","uid":"rik","updated":"2026-11-01T08:00:00Z","created":"2026-10-01T08:00:00Z",
    "sequence":3,"title":"Språkcafé \"mitt i\"; kaffe, te","description":"Rad ett\n\nRad två\\slut",
    "localizations":{"en":{"title":"Language café"},"ar":{"title":"مقهى اللغات"}},
    "start":"2026-01-08T14:00","timeZone":"Europe/Stockholm","duration":"PT90M",
    "recurrenceRules":[{"@type":"RecurrenceRule","frequency":"weekly","until":"2026-12-17T14:00:00",
    "byDay":[{"@type":"NDay","day":"th"}]}],
    "excludedRecurrenceRules":[{"@type":"RecurrenceRule","frequency":"monthly",
    "byDay":[{"@type":"NDay","day":"th","nthOfPeriod":-1}]}],
    "recurrenceOverrides":{"2026-02-05T14:00:00":{"excluded":true},
    "2026-02-12T14:00:00":{"start":"2026-02-13T15:00:00","title":"Flyttat"},
    "2026-02-14T14:00:00":{},"2026-02-15T10:00:00":{"title":"Extra"},
    "2026-02-19T14:00:00":{"motesplats.example:capacity":5},
    "2026-02-26T14:00:00":{"status":"cancelled","localizations/en/title":"Cancelled"}},
    "status":"tentative",
    "locations":{"a":{"@type":"Location","name":"Köket","description":"till vänster"},
    "b":{"@type":"Location","name":"Salen"}},
    "keywords":{"språk":true,"a,b":true},
    "participants":{"p":{"@type":"Participant","name":"Kyrkan ^\"x\"","roles":{"owner":true,"chair":true}},
    "q":{"@type":"Participant","name":"SFI","roles":{"owner":true}}},
    "motesplats.example:kind":"social","motesplats.example:capacity":20,
    "motesplats.example:spokenLanguages":["sv","ar"],"x.example:deep":{"n":1.50,"l":[null,true,{}]},
    "nothing":null,"priority":5}
    """#

  /// Documents with properties that iCalendar cannot express, or not exactly.
  private static let odd: [String: String] = [
    "no zone": #""start":"2026-01-08T14:00:00""#,
    "UTC": #""start":"2026-01-08T14:00:00","timeZone":"Etc/UTC""#,
    "UTC series":
      ##""start":"2026-01-08T14:00:00","timeZone":"Etc/UTC","recurrenceRules":[{"frequency":"daily"}]"##,
    "far zone": #""start":"2026-01-08T14:00:00","timeZone":"Asia/Kolkata","duration":"PT1H""#,
    "old name of a zone": #""start":"2026-01-08T14:00:00","timeZone":"Europe/Kiev""#,
    "no seconds": #""start":"2026-01-08T14:00""#,
    "day": #""start":"2026-01-08T00:00:00","showWithoutTime":true"#,
    "days": #""start":"2026-01-08T00:00:00","showWithoutTime":true,"duration":"P3D""#,
    "day with a zone":
      #""start":"2026-01-08T00:00:00","showWithoutTime":true,"timeZone":"Asia/Tokyo""#,
    "day with a time": #""start":"2026-01-08T09:00:00","showWithoutTime":true,"duration":"PT2H""#,
    "weeks": #""start":"2026-01-08T14:00:00","duration":"P2W""#,
    "36 hours": #""start":"2026-01-08T14:00:00","duration":"PT36H""#,
    "start in the gap": #""start":"2026-03-29T02:30:00","duration":"PT1H""#,
    "start that comes twice": #""start":"2026-10-25T02:30:00","duration":"PT1H""#,
    "empty lists":
      #""start":"2026-01-08T14:00:00","keywords":{},"recurrenceRules":[],"locations":{}"#,
    "rule with two ends":
      #""start":"2026-01-08T14:00:00","recurrenceRules":[{"frequency":"daily","count":2,"until":"2026-02-01T00:00:00"}]"#,
    "rule with a member of somebody else's":
      #""start":"2026-01-08T14:00:00","recurrenceRules":[{"frequency":"yearly","x.example:a":"1\r\nX:y"}]"#,
    "control characters": #""start":"2026-01-08T14:00:00","description":"a\u0007b\rc\u2028d\te""#,
    "no status of ours": #""start":"2026-01-08T14:00:00","status":"confirmed""#,
    "late series override":
      #""start":"2026-01-08T14:00:00","recurrenceOverrides":{"2026-03-01T10:00":{}}"#,
    "override in another zone":
      #""start":"2026-01-08T14:00:00","timeZone":"Europe/Stockholm","recurrenceRules":[{"frequency":"daily"}],"recurrenceOverrides":{"2026-01-09T14:00:00":{"timeZone":"Asia/Tokyo","start":"2026-01-09T22:00:00"}}"#,
    "override without times":
      #""start":"2026-01-08T14:00:00","timeZone":"Europe/Stockholm","recurrenceRules":[{"frequency":"daily"}],"recurrenceOverrides":{"2026-01-09T14:00:00":{"showWithoutTime":true,"start":"2026-01-09T00:00:00"}}"#,
    "participants without a name":
      #""start":"2026-01-08T14:00:00","participants":{"1":{"roles":{"owner":true}}}"#,
    "organiser with an address":
      #""start":"2026-01-08T14:00:00","participants":{"1":{"name":"a@b","roles":{"owner":true}}}"#,
    "updated in a zone": #""start":"2026-01-08T14:00:00","updated":"2026-01-08T14:00:00+01:00""#,
    "negative sequence": #""start":"2026-01-08T14:00:00","sequence":-1"#,
  ]

  private func roundTrip(_ activities: [Activity]) throws -> ICalendarReading {
    let place = try Support.stockholm()
    return try ICalendarReader.read(
      ICalendarWriter.write(activities, place: place, stamp: .now), place: place)
  }

  @Test func `Everything that a document holds comes back`() throws {
    let activity = try Support.activity(Self.rich)
    let reading = try roundTrip([activity])
    #expect(reading.activities.map(\.document) == [activity.document])
    #expect(reading.skipped.isEmpty)
  }

  @Test(arguments: odd.keys.sorted())
  func `What iCalendar has no form for comes back`(name: String) throws {
    let properties = try #require(Self.odd[name])
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a/b c","title":"t",\#(properties)}"#)
    let reading = try roundTrip([activity])
    #expect(reading.activities.map(\.document) == [activity.document])
  }

  @Test func `An empty title, and uids that only differ by what a line cannot hold`() throws {
    let untitled = try Support.activity(
      #"{"@type":"Event","uid":"å;,\\","title":"","start":"2026-01-08T14:00:00"}"#)
    #expect(try roundTrip([untitled]).activities == [untitled])
  }

  @Test func `Lines end in CRLF, hold 75 octets at most and whole characters`() throws {
    let place = try Support.stockholm()
    var activity = try Support.activity(Self.rich).document
    activity["description"] = .string(String(repeating: "åäö مقهى 語", count: 40))
    let bytes = ICalendarWriter.write([try Activity(activity)], place: place, stamp: .now)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    for line in lines.dropLast() {
      #expect(line.last == 0x0D && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }

  @Test func `The calendar says what it is called and how often to look, and each uid once`()
    throws
  {
    let place = try Support.stockholm()
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"t","start":"2026-01-08T14:00:00"}"#)
    let bytes = ICalendarWriter.write(
      [activity, activity], name: "Torvalla, huset", place: place, stamp: .now)
    let text = String(decoding: bytes, as: UTF8.self)
    for line in [
      "NAME:Torvalla\\, huset", "X-WR-CALNAME:Torvalla\\, huset",
      "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ] {
      #expect(text.contains("\r\n" + line + "\r\n"))
    }
    #expect(text.components(separatedBy: "\r\nUID:").count == 2)
    #expect(try ICalendarReader.read(bytes, place: place).calendarName == "Torvalla, huset")
  }

  @Test func `Zones have their plain names and a description`() throws {
    let place = try Support.stockholm()
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"t","start":"2026-01-08T14:00:00","duration":"PT1H"}"#)
    let text = String(
      decoding: ICalendarWriter.write([activity], place: place, stamp: .now), as: UTF8.self)
    #expect(text.contains("\r\nTZID:Europe/Stockholm\r\n"))
    #expect(text.contains("\r\nDTSTART;TZID=Europe/Stockholm:20260108T140000\r\n"))
    #expect(text.contains("\r\nDTEND;TZID=Europe/Stockholm:20260108T150000\r\n"))
    // Outlook supports only one rule for winter and one for summer.
    #expect(
      text.contains(
        [
          "BEGIN:STANDARD", "TZNAME:CET", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
          "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
          "BEGIN:DAYLIGHT", "TZNAME:CEST", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
          "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT",
          "END:VTIMEZONE", "",
        ].joined(separator: "\r\n")))
  }

  @Test func `The description of a zone agrees with the zone`() throws {
    // For a reader elsewhere, the zone's name is replaced by one that nobody knows.
    let place = try Support.stockholm()
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"t","start":"2026-07-08T14:00:00"}"#)
    let text = String(
      decoding: ICalendarWriter.write([activity], place: place, stamp: .now), as: UTF8.self
    ).replacing("Europe/Stockholm", with: "Mars")
    #expect(try ICalendarReader.read(Array(text.utf8), place: place).skipped.isEmpty)
    let helsinki = try #require(TimeZone(identifier: "Europe/Helsinki"))
    let elsewhere = try ICalendarReader.read(Array(text.utf8), place: helsinki).activities.first
    let zone = try #require(elsewhere?.timeZone)
    let start = try #require(elsewhere?.start)
    #expect(zone.instant(of: start) == place.instant(of: activity.start))
  }

  /// Includes zones whose clocks have followed several rules, or none.
  @Test(arguments: [
    "America/Sao_Paulo", "Asia/Jerusalem", "Asia/Gaza", "America/Nuuk", "Antarctica/Troll",
    "Europe/Stockholm", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe",
    "Africa/Casablanca", "Asia/Tehran", "Europe/Moscow", "Pacific/Auckland",
  ])
  func `Each zone's description agrees with it over the years`(identifier: String) throws {
    let zone = try #require(TimeZone(identifier: identifier))
    for year in ["2006", "2026"] {
      let activity = try Support.activity(
        #"{"@type":"Event","uid":"a","title":"t","start":"\#(year)-01-08T14:00:00"}"#)
      let bytes = ICalendarWriter.write([activity], place: zone, stamp: .now)
      let component = try #require(
        CalendarFile(bytes).calendars.first?.components.first { $0.name == "VTIMEZONE" })
      guard let described = VTimeZone(component) else {
        Issue.record("there is no zone in the description")
        return
      }
      let first = try #require(LocalDate("\(year)-01-08"))
      for day in stride(from: 0, to: 10 * 365, by: 5) {
        let noon = LocalDateTime(first + day, hour: 12)
        let offset = described.offset(showing: noon)
        #expect(offset == zone.secondsFromGMT(for: zone.instant(of: noon)), "\(noon)")
      }
    }
  }

  @Test func `A calendar that has not changed is the same bytes whenever it is made`() throws {
    let place = try Support.stockholm()
    let activities = [try Support.activity(Self.rich)]
    let first = ICalendarWriter.write(
      activities, place: place, stamp: Date(timeIntervalSince1970: 0))
    #expect(first == ICalendarWriter.write(activities, place: place, stamp: .now))
  }

  @Test func `What another program has changed since counts before what we carried`() throws {
    let place = try Support.stockholm()
    let text = String(
      decoding: ICalendarWriter.write(
        [try Support.activity(Self.rich)], place: place, stamp: .now), as: UTF8.self
    ).replacing("LOCATION:Köket\\, Salen", with: "LOCATION:Biblioteket")
    let activity = try #require(
      ICalendarReader.read(Array(text.utf8), place: place).activities.first)
    #expect(activity.rooms == ["Biblioteket"])
    #expect(activity.capacity == 20)
  }
}
