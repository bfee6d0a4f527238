import Foundation
import KioskModel
import Testing

@Suite("What an import would do")
struct ImportPlanTests {
  private let lines = [
    "SUMMARY:Promenad", "DTSTART;TZID=Europe/Stockholm:20260105T100000", "DURATION:PT1H",
    "RRULE:FREQ=WEEKLY", "LOCATION:Entrén", "LAST-MODIFIED:20261101T080000Z",
  ]

  private func reading(_ lines: [String]) throws -> ICalendarReading {
    try ICalendarReader.read(CalendarText.event(lines), place: Support.stockholm())
  }

  private func plan(_ lines: [String], _ existing: [Activity]) throws -> ImportPlan {
    ImportPlan(
      reading: try reading(lines), existing: existing, place: try Support.stockholm())
  }

  /// The activity of `lines` as edited by a coordinator.
  private func completed(_ edit: (inout JSONObject) -> Void) throws -> Activity {
    var document = try #require(reading(lines).activities.first).document
    edit(&document)
    return try Activity(document)
  }

  @Test func `New, then unchanged, then changed`() throws {
    let first = try plan(lines, [])
    #expect(first.new.map(\.title) == ["Promenad"])
    #expect(try plan(lines, first.toStore).unchanged == first.new)
    let moved = lines.map { $0.replacing("100000", with: "110000") }
    let third = try plan(moved, first.toStore)
    #expect(third.changed.map(\.start.description) == ["2026-01-05T11:00:00"])
    #expect(try plan(moved, third.toStore).unchanged == third.changed)
  }

  @Test func `Another time of the last change alone is no change`() throws {
    let first = try plan(lines, [])
    let later = lines.map { $0.replacing("20261101", with: "20261109") }
    #expect(try plan(later, first.toStore).unchanged == first.new)
  }

  @Test func `What a file cannot tell is kept`() throws {
    let existing = try completed {
      $0["motesplats.example:capacity"] = 12
      $0["motesplats.example:kind"] = "movement"
      $0["localizations"] = ["en": ["title": "Walk"]]
      $0["x.example:own"] = [1, 2]
    }
    #expect(try plan(lines, [existing]).unchanged == [existing])
    let renamed = lines.map { $0.replacing("Promenad", with: "Stavgång") }
    let changed = try #require(try plan(renamed, [existing]).changed.first)
    var expected = existing.document
    expected["title"] = "Stavgång"
    var document = changed.document
    document["motesplats.example:imported"] = nil
    #expect(document == expected)
  }

  @Test func `A room's directions and a wording of ours stay while the file says the same`() throws
  {
    let existing = try completed {
      $0["locations"] = [
        "r": ["@type": "Location", "name": "Entrén", "description": "vid skylten"]
      ]
      $0["duration"] = "PT60M"
      $0["start"] = "2026-01-05T10:00"
    }
    #expect(try plan(lines, [existing]).unchanged == [existing])
    let elsewhere = lines.map { $0.replacing("Entrén", with: "Parken") }
    let changed = try #require(try plan(elsewhere, [existing]).changed.first)
    #expect(changed.rooms == ["Parken"])
    #expect(changed.document["duration"] == "PT60M")
  }

  @Test func `What the file no longer says is gone`() throws {
    let existing = try #require(try plan(lines, []).new.first)
    let without = lines.filter { !$0.hasPrefix("LOCATION") }
    #expect(try plan(without, [existing]).changed.map(\.rooms) == [[]])
  }

  @Test func `What is ours about a session stays while there is such a session`() throws {
    let existing = try completed {
      $0["recurrenceOverrides"] = [
        "2026-01-12T10:00:00": ["motesplats.example:capacity": 5],
        "2026-01-19T10:00:00": ["motesplats.example:capacity": 6, "title": "Förr"],
        "2026-01-21T10:00:00": ["motesplats.example:capacity": 7],
      ]
    }
    let excluded = lines + ["EXDATE;TZID=Europe/Stockholm:20260126T100000"]
    let plan = try plan(excluded, [existing])
    #expect(
      plan.changed.map { $0.document["recurrenceOverrides"] } == [
        [
          "2026-01-26T10:00:00": ["excluded": true],
          "2026-01-12T10:00:00": ["motesplats.example:capacity": 5],
          "2026-01-19T10:00:00": ["motesplats.example:capacity": 6, "title": "Förr"],
          "2026-01-21T10:00:00": ["motesplats.example:capacity": 7],
        ]
      ])
    #expect(try self.plan(excluded, plan.toStore).unchanged == plan.changed)
  }

  @Test func `Skipped events are told of and leave the programme alone`() throws {
    let existing = try #require(try plan(lines, []).new.first)
    let unknown = lines.map { $0.replacing("Europe/Stockholm", with: "Nowhere") }
    let plan = try plan(unknown, [existing])
    #expect(plan.toStore.isEmpty && plan.unchanged.isEmpty)
    #expect(plan.skipped.map(\.reason) == [.unknownTimeZone("Nowhere")])
  }
}
