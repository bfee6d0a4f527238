import Foundation
import KioskModel
import TestSupport
import Testing

@Suite("Random activities through a calendar file")
struct RandomFeedTests {
  @Test func `Every document comes back, and its sessions with it`() throws {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    let place = try Support.stockholm()
    let activities = try (0..<200).map { try Activity(Self.document($0, &random)) }
    let bytes = ICalendarWriter.write(activities, place: place, stamp: .now)
    let reading = try ICalendarReader.read(bytes, place: place)
    #expect(reading.skipped.isEmpty, "seed \(seed)")
    try #require(reading.activities.count == activities.count, "seed \(seed)")
    for (back, activity) in zip(reading.activities, activities) {
      #expect(back.document == activity.document, "seed \(seed)")
    }
    let plan = ImportPlan(reading: reading, existing: activities, place: place)
    #expect(plan.unchanged.count == activities.count, "seed \(seed)")
  }

  /// Without the kiosk's own lines, another program must show the same sessions.
  @Test func `Another calendar sees the same sessions`() throws {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    let place = try Support.stockholm()
    let from = try Date("2026-01-01T00:00:00Z", strategy: .iso8601)
    for number in 0..<200 {
      let activity = try Activity(Self.document(number, &random))
      let text = String(
        decoding: ICalendarWriter.write([activity], place: place, stamp: .now), as: UTF8.self)
      let foreign = text.replacing("X-MOTESPLATS-JSPROP", with: "X-UNKNOWN")
      let back = try #require(
        ICalendarReader.read(Array(foreign.utf8), place: place).activities.first)
      let seen = [activity, back].map { activity in
        activity.sessions(from: from, to: from + 300 * 86_400, place: place)
          .map { "\($0.localStart) \($0.end) \($0.isCancelled) \($0.activity.title)" }
      }
      #expect(seen[0] == seen[1], "seed \(seed) \(activity.document)")
    }
  }

  private static func document(_ number: Int, _ random: inout SeededGenerator) -> JSONObject {
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }
    let day = LocalDate(dayNumber: Int.random(in: 20_300...20_600, using: &random))
    let start = LocalDateTime(day, hour: Int.random(in: 4...22, using: &random))
    var document: JSONObject = [
      "@type": "Event", "uid": .string("uid-\(number)"),
      "title": .string(pick(["a", "å;,\\", "b c"])),
      "start": .string(start.description),
    ]
    let isAllDay = pick([false, false, false, true])
    if isAllDay {
      document["showWithoutTime"] = true
      document["start"] = .string(LocalDateTime(day).description)
    } else {
      document["timeZone"] = pick([nil, "Europe/Stockholm", "Asia/Tokyo", "Etc/UTC"])
    }
    document["duration"] =
      isAllDay ? pick([nil, "P1D", "P2D"]) : pick([nil, "PT1H", "PT30H", "PT90M"])
    document["updated"] = pick([nil, "2026-11-01T08:00:00Z"])
    document["status"] = pick([nil, "confirmed", "cancelled", "tentative"])
    document["locations"] = pick([nil, ["x": ["name": "Salen"]], ["1": [:]]])
    document["motesplats.example:capacity"] = pick([nil, 12])
    document["localizations"] = pick([nil, ["en": ["title": "\u{1F600} \"e\""]]])
    guard pick([true, true, false]) else { return document }
    document["recurrenceRules"] = pick([
      [["frequency": "weekly", "interval": 2]], [["frequency": "daily", "count": 9]],
      [["@type": "RecurrenceRule", "frequency": "weekly"]],
      [["frequency": "monthly", "byDay": [["day": "tu", "nthOfPeriod": 2]]]],
      [["frequency": "weekly", "until": .string((start + 70 * 86_400).description)]],
      [["frequency": "weekly"], ["frequency": "monthly"]],
    ])
    var overrides = JSONObject()
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let week = Int.random(in: 0...12, using: &random)
      let base = isAllDay ? LocalDateTime(day) : start
      let time = base + (week * 7 + pick([0, 0, 1])) * 86_400
      overrides[time.description] = pick([
        [:], ["excluded": true], ["status": "cancelled"], ["title": "Ändrad"],
        ["start": .string((time + 2 * 86_400).description)], ["motesplats.example:capacity": 3],
        ["localizations/en/title": "Changed"],
      ])
    }
    if !overrides.isEmpty { document["recurrenceOverrides"] = .object(overrides) }
    return document
  }
}
