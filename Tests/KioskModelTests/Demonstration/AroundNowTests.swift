import Foundation
import KioskModel
import ModelSupport
import Testing

/// At any time of starting the demonstration, a session has just ended, one is under way and one
/// comes next.
@Suite struct AroundNowTests {
  let templates: DemonstrationTemplates
  let zone: TimeZone

  init() throws {
    templates = try DemonstrationTemplates(assets: Stockholm.assets)
    zone = try Stockholm.zone()
  }

  @Test func anyTimeOfTheYear() throws {
    let first = try Stockholm.instant("2026-01-01T00:00")
    for number in 0..<200 {
      // Steps of irregular minutes and seconds cover all hours, weekdays and seasons.
      let now = first + Double(number) * (1.83 * 86_400 + 4_271)
      try check(now, seed: UInt64(number))
    }
  }

  /// Every five minutes of the nights when daylight saving time begins and ends, including both
  /// occurrences of the repeated hour.
  @Test(arguments: ["2026-03-28T23:00", "2026-10-24T23:00"])
  func whenTheClocksChange(evening: String) throws {
    let first = try Stockholm.instant(evening)
    for step in 0..<96 { try check(first + Double(step) * 300, seed: 7) }
  }

  @Test(arguments: ["2028-02-29T12:00:01", "2026-12-31T23:59:59", "2027-01-01T00:00:00"])
  func oddDays(now: String) throws { try check(Stockholm.instant(now), seed: 3) }

  private func check(_ now: Date, seed: UInt64) throws {
    var demonstration = Demonstration(seed: seed, now: now, timeZone: zone)
    demonstration.historyDays = 14
    let programme = try demonstration.programme(templates)
    let today = zone.localTime(at: now).date
    let sessions = programme.sessions(on: (today - 1)...(today + 1)).filter { !$0.isCancelled }
    let comment: Comment = "\(zone.localTime(at: now)) \(now)"
    let over = sessions.filter { $0.end <= now && $0.end > now - 3600 }
    let running = sessions.filter {
      $0.start <= now - 15 * 60 && $0.end >= now + 20 * 60
    }
    let next = try #require(sessions.first { $0.start > now }, comment)
    #expect(!over.isEmpty, comment)
    #expect(running.count == 1, comment)
    #expect(sessions.filter { $0.start <= now && $0.end > now }.count == 1, comment)
    #expect(running.first?.activity.capacity != nil, comment)
    #expect(next.start <= now + 75 * 60, comment)
    for day in [today - 1, today, today + 1] {
      let titles = sessions.filter { $0.localStart.date == day }.map(\.activity.title)
      #expect(Set(titles).count == titles.count, comment)
    }
  }
}
