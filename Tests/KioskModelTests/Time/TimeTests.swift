import Foundation
import KioskModel
import ModelSupport
import TestSupport
import Testing

@Suite("Local time")
struct TimeTests {
  private func calendar(_ identifier: Calendar.Identifier) -> Calendar {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = .gmt
    return calendar
  }

  /// Foundation's calendar is an independent implementation.
  @Test func `Days, weekdays and ISO weeks are those of Foundation's calendar`() throws {
    let gregorian = calendar(.gregorian)
    let iso = calendar(.iso8601)
    for number in stride(from: -40_000, through: 60_000, by: 7).flatMap({ [$0, $0 + 3] }) {
      let date = LocalDate(dayNumber: number)
      let instant = Date(timeIntervalSince1970: TimeInterval(number) * 86_400 + 3600)
      let parts = gregorian.dateComponents([.year, .month, .day, .weekday], from: instant)
      let week = iso.dateComponents([.weekOfYear, .yearForWeekOfYear], from: instant)
      #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
      #expect(Weekday.allCases.firstIndex(of: date.weekday) == ((parts.weekday ?? 0) + 5) % 7)
      #expect(date.isoWeek.week == week.weekOfYear, "\(date)")
      #expect(date.isoWeek.year == week.yearForWeekOfYear, "\(date)")
      #expect(date.monday.weekday == .monday && (0..<7).contains(date - date.monday))
      #expect(LocalDate(date.description) == date)
      #expect(LocalDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }

  @Test(arguments: [
    ("2026-12-31", 2026, 53), ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1),
    ("2025-12-29", 2026, 1), ("2024-12-30", 2025, 1), ("2020-12-31", 2020, 53),
  ])
  func `Weeks around the New Year`(day: String, year: Int, week: Int) throws {
    let date = try #require(LocalDate(day))
    #expect(date.isoWeek.year == year && date.isoWeek.week == week)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "26-01-01", "2026-01-01 ",
    "", "2026-01", "2026--1-1", "٢٠٢٦-01-01", "+026-01-01", "2100-02-29",
  ])
  func `What is no day`(text: String) { #expect(LocalDate(text) == nil) }

  @Test(arguments: ["0000-01-01", "0000-02-29", "9999-12-31", "2000-02-29", "1969-12-31"])
  func `Days at the edges`(text: String) throws {
    #expect(try #require(LocalDate(text)).description == text)
  }

  @Test(arguments: [
    "2026-11-20", "2026-11-20T24:00:00", "2026-11-20T10:60", "2026-11-20T10:00:60",
    "2026-11-20T1:00", "2026-11-20 10:00", "2026-11-20T10:00:00Z", "2026-11-20T10",
    "2026-11-20T+1:00", "T10:00",
  ])
  func `What is no local time`(text: String) { #expect(LocalDateTime(text) == nil) }

  @Test func `Seconds carry over to the days around`() throws {
    let noon = try Support.time("2026-11-20T12:00:00")
    #expect((noon + 43_200).description == "2026-11-21T00:00:00")
    #expect((noon + -43_201).description == "2026-11-19T23:59:59")
    #expect((noon + 10 * 86_400) - noon == 10 * 86_400)
    #expect(try Support.time("2026-11-20T09:05") == LocalDateTime(noon.date, hour: 9, minute: 5))
    #expect(try Support.time("2026-11-20T09:05").clock == "09:05")
  }

  @Test(arguments: [
    ("PT0S", "PT0S"), ("PT90M", "PT1H30M"), ("P1D", "P1D"), ("P2W", "P14D"), ("P1DT2H", "P1DT2H"),
    ("PT36H", "PT36H"), ("PT1H0M5S", "PT1H5S"), ("P1W1D", "P8D"), ("PT45S", "PT45S"),
  ])
  func `Lengths and their text`(text: String, told: String) throws {
    let duration = try #require(NominalDuration(text))
    #expect(duration.description == told)
    #expect(NominalDuration(told) == duration)
  }

  @Test(arguments: [
    "", "P", "PT", "1H", "PT1", "P1H", "PT1D", "-PT1H", "PT-1H", "P1DT", "PT1M1H", "PT1H1H",
    "PTT1H", "PT١H", "P99999999999D", "pt1h", "PT1H ", "P1Y",
  ])
  func `What is no length`(text: String) { #expect(NominalDuration(text) == nil) }

  @Test func `Random lengths survive their text`() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let duration = NominalDuration(
        days: Int.random(in: 0...400, using: &random),
        seconds: Int.random(in: 0...200_000, using: &random))
      #expect(NominalDuration(duration.description) == duration, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("2026-03-29T01:59:59", "2026-03-29T00:59:59Z"),
    ("2026-03-29T02:30:00", "2026-03-29T01:30:00Z"),
    ("2026-03-29T03:00:00", "2026-03-29T01:00:00Z"),
    ("2026-10-25T01:59:59", "2026-10-24T23:59:59Z"),
    ("2026-10-25T02:30:00", "2026-10-25T00:30:00Z"),
    ("2026-10-25T03:00:00", "2026-10-25T02:00:00Z"),
    ("2026-07-01T00:00:00", "2026-06-30T22:00:00Z"),
    ("1915-01-01T00:00:00", "1914-12-31T23:00:00Z"),
  ])
  func `The instant of a local time in Stockholm`(local: String, instant: String) throws {
    let place = try Support.stockholm()
    let expected = try Date(instant, strategy: .iso8601)
    #expect(place.instant(of: try Support.time(local)) == expected)
  }

  @Test(arguments: [
    "Europe/Stockholm", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu",
  ])
  func `Every hour comes back from its local time, except the one that comes twice`(
    identifier: String
  ) throws {
    let zone = try #require(TimeZone(identifier: identifier))
    let start = try Date("2026-01-01T00:00:00Z", strategy: .iso8601)
    var earlier = 0
    for hour in 0..<(365 * 48) {
      let instant = start.addingTimeInterval(TimeInterval(hour) * 1800)
      let back = zone.instant(of: zone.localTime(at: instant))
      if back != instant {
        earlier += 1
        #expect(back < instant && zone.localTime(at: back) == zone.localTime(at: instant))
      }
    }
    #expect(earlier <= 2)
  }
}
