import Foundation
import KioskModel
import Testing

@Suite("Exports of other calendars")
struct ExportTests {
  private func read(_ name: String) throws -> ICalendarReading {
    try Support.read(Support.fixture(name))
  }

  @Test func `Outlook's Windows zone, escapes, exclusions and moved session`() throws {
    let reading = try read("outlook.ics")
    #expect(
      reading.activities.map(\.title)
        == ["Stavgång i Torvallaskogen", "Torvalladagarna", "Föreläsning: sömn", "Videomöte"])
    let walk = try #require(reading.activities.first)
    #expect(walk.timeZone?.identifier == "Europe/Stockholm")
    #expect(walk.start.description == "2026-01-13T10:00:00")
    #expect(walk.duration.description == "PT1H30M")
    #expect(walk.organisers == ["Hälsoföreningen, Torvalla"])
    #expect(walk.rooms == ["Samling vid entrén"])
    #expect(
      walk.document["keywords"] == [
        "Rörelse": true, "Äldre, 65 år och uppåt": true, "Utomhus": true,
      ])
    #expect(walk.details.hasPrefix("Vi går i lugn takt.\n\nTa gärna med stavar; vi har"))
    #expect(walk.document["updated"] == "2026-11-17T14:30:00Z")
    #expect(walk.document["sequence"] == 4)
    #expect(
      walk.document["recurrenceRules"] == [
        [
          "@type": "RecurrenceRule", "frequency": "weekly", "until": "2026-12-15T10:00:00",
          "byDay": [["@type": "NDay", "day": "tu"]], "firstDayOfWeek": "mo",
        ]
      ])
    #expect(
      walk.document["recurrenceOverrides"] == [
        "2026-04-07T10:00:00": ["excluded": true],
        "2026-05-05T10:00:00": [
          "start": "2026-05-05T13:00:00", "locations/1/name": "Stora salen",
        ],
        "2026-06-23T10:00:00": ["excluded": true],
      ])
  }

  @Test func `Outlook's day without times ends before its DTEND`() throws {
    let days = try read("outlook.ics").activities[1]
    #expect(days.isAllDay)
    #expect(days.duration == NominalDuration(days: 2))
    #expect(days.document["timeZone"] == nil)
  }

  @Test func `A zone that the file describes is the place's where its clocks go alike`() throws {
    let reading = try read("outlook.ics")
    #expect(reading.activities[2].timeZone?.identifier == "Europe/Stockholm")
    #expect(reading.activities[3].timeZone?.identifier == "Asia/Tokyo")
    #expect(reading.skipped.isEmpty)
  }

  @Test func `Google's monthly rule, session moved in UTC, lone session`() throws {
    let reading = try read("google.ics")
    #expect(reading.activities.map(\.title).prefix(2) == ["Språkcafé", "Öppet hus"])
    let café = try #require(reading.activities.first)
    #expect(café.document["description"] == nil)
    #expect(café.rooms == ["Köket, Torvalla centrum"])
    #expect(café.organisers == ["Samordnaren"])
    #expect(
      café.document["recurrenceOverrides"] == [
        "2026-10-01T14:00:00": [
          "start": "2026-10-08T15:00:00", "title": "Språkcafé med soppa",
        ],
        "2026-12-03T14:00:00": ["excluded": true],
      ])
    let concert = reading.activities[1]
    #expect(concert.start.description == "2026-11-20T13:30:00")
    #expect(concert.timeZone?.identifier == "Europe/Stockholm")
    #expect(concert.status == .cancelled)
    #expect(concert.organisers.isEmpty)
    #expect(reading.partialUIDs.count == 1 && reading.skipped.isEmpty)
  }

  @Test func `Nextcloud's bare line feeds, byte order mark, DURATION and cancelled session`() throws
  {
    let reading = try read("nextcloud.ics")
    let yoga = try #require(reading.activities.first)
    #expect(yoga.title == "Yoga på stol")
    #expect(yoga.duration == .minutes(45))
    #expect(yoga.document["created"] == "2026-10-01T08:00:00Z")
    #expect(
      yoga.document["recurrenceOverrides"] == [
        "2026-10-07T09:30:00": ["status": "cancelled"],
        "2026-12-24T09:30:00": [:],
      ])
    #expect(reading.activities[1].timeZone == nil)
    #expect(reading.activities[1].document["timeZone"] == nil)
    #expect(
      reading.skipped == [
        .init(line: 41, what: "Köp kaffe", reason: .notAnEvent(component: "VTODO"))
      ])
  }

  @Test(.timeLimit(.minutes(1)))
  func `Ten thousand events are read and planned`() throws {
    let place = try Support.stockholm()
    let events = (0..<10_000).flatMap { number in
      [
        "BEGIN:VEVENT", "UID:event-\(number)", "SUMMARY:Promenad \(number)",
        "DTSTAMP:20261101T080000Z", "DTEND;TZID=W. Europe Standard Time:20261120T113000",
        "DTSTART;TZID=W. Europe Standard Time:20261120T100000", "END:VEVENT",
      ]
    }
    let reading = try Support.read(CalendarText.calendar(events))
    #expect(reading.activities.count == 10_000)
    let plan = ImportPlan(reading: reading, existing: reading.activities, place: place)
    #expect(plan.unchanged.count == 10_000)
  }

  @Test(arguments: ["outlook.ics", "google.ics", "nextcloud.ics"])
  func `An export taken over twice changes nothing`(name: String) throws {
    let place = try Support.stockholm()
    let reading = try read(name)
    let first = ImportPlan(reading: reading, existing: [], place: place)
    #expect(first.new.map(\.uid) == reading.activities.map(\.uid))
    let second = ImportPlan(reading: try read(name), existing: first.toStore, place: place)
    #expect(second.unchanged == first.toStore)
    #expect(second.toStore.isEmpty)
    #expect(second.skipped == reading.skipped)
  }

  @Test(arguments: ["outlook.ics", "google.ics", "nextcloud.ics"])
  func `What goes out comes back the same`(name: String) throws {
    let place = try Support.stockholm()
    let activities = try read(name).activities
    let out = ICalendarWriter.write(activities, place: place, stamp: .now)
    let back = try ICalendarReader.read(out, place: place)
    #expect(back.activities == activities)
    #expect(back.skipped.isEmpty)
  }
}
