import Foundation
import KioskModel
import Testing

@Suite struct ProgrammeEditorTests {
  private static let walk: JSONObject = [
    "@type": "Event", "uid": "walk", "title": "Promenad", "start": "2026-11-03T10:00:00",
    "timeZone": "Europe/Stockholm", "duration": "PT1H",
    "recurrenceRules": [["frequency": "weekly", "count": 8]],
    "recurrenceOverrides": ["2026-12-01T10:00:00": ["status": "cancelled"]],
    "motesplats.example:importedFrom": "plan.ics",
  ]
  private static let talk: JSONObject = [
    "@type": "Event", "uid": "talk", "title": "Sov bättre", "start": "2026-11-24T13:30:00",
    "timeZone": "Europe/Stockholm", "duration": "PT90M",
  ]

  private func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

  private func ids(_ programme: PlannedProgramme) throws -> [String] {
    try programme.sessions().map { "\($0.id)" + ($0.isCancelled ? " ×" : "") }
  }

  @Test func aSeriesIsDividedAndKeepsItsCancelledDay() throws {
    var programme = PlannedProgramme([Self.walk])
    let session = try programme.session("walk/2026-11-24T10:00:00")
    var draft = ActivityDraft(
      try programme.activity("walk"), of: session, zone: try Support.stockholm())
    draft.start = "14"
    draft.end = "15"
    let editor = try programme.editor()
    let change = try editor.change(
      session.activity, from: day("2026-11-24"), with: draft)
    try programme.apply(change)
    #expect(change.edits.count == 2)
    let new = try #require(programme.activities().values.first { $0.uid != "walk" })
    #expect(
      try ids(programme) == [
        "walk/2026-11-03T10:00:00", "walk/2026-11-10T10:00:00", "walk/2026-11-17T10:00:00",
        "\(new.uid)/2026-11-24T14:00:00", "\(new.uid)/2026-12-01T14:00:00 ×",
        "\(new.uid)/2026-12-08T14:00:00", "\(new.uid)/2026-12-15T14:00:00",
        "\(new.uid)/2026-12-22T14:00:00",
      ])
    #expect(
      new.document["relatedTo"]
        == ["walk": ["@type": "Relation", "relation": ["first": true]]])
    #expect(new.document["motesplats.example:importedFrom"] == nil)
  }

  @Test func whatPeopleCameToStays() throws {
    let programme = PlannedProgramme([Self.walk, Self.talk])
    let walk = try programme.activity("walk")
    let came = try programme.session("walk/2026-11-17T10:00:00")
    let toTalk = try programme.session("talk/2026-11-24T13:30:00")
    let editor = try programme.editor(keeping: [came.id, toTalk.id])
    var draft = ActivityDraft(walk, zone: try Support.stockholm())
    draft.start = "9"
    let later = draft
    #expect(throws: PlanningProblem.hasArrivals(came.id)) { try editor.remove(walk) }
    #expect(throws: PlanningProblem.hasArrivals(came.id)) {
      try editor.end(walk, from: day("2026-11-10"))
    }
    #expect(throws: PlanningProblem.hasArrivals(came.id)) { try editor.change(walk, with: later) }
    #expect(throws: PlanningProblem.hasArrivals(came.id)) {
      try editor.change(walk, from: day("2026-11-17"), with: later)
    }
    #expect(try !editor.end(walk, from: day("2026-11-18")).isEmpty)
    var moved = programme
    try moved.apply(editor.move(toTalk, to: Support.time("2026-11-25T09:00:00")))
    try moved.apply(moved.editor(keeping: [came.id]).cancel(came))
    #expect(
      try moved.session("talk/2026-11-24T13:30:00").localStart.description == "2026-11-25T09:00:00")
    #expect(try moved.session("walk/2026-11-17T10:00:00").isCancelled)
  }

  @Test func aSingleSessionNobodyCameToIsNamedAfterItsNewTime() throws {
    var programme = PlannedProgramme([Self.talk])
    let session = try programme.session("talk/2026-11-24T13:30:00")
    try programme.apply(
      programme.editor().move(session, to: Support.time("2026-11-25T09:00:00")))
    #expect(try ids(programme) == ["talk/2026-11-25T09:00:00"])
    #expect(try programme.activity("talk").recurrenceOverrides.isEmpty)
  }

  @Test func aSeriesThatEndsBeforeItBeginsIsGone() throws {
    let programme = PlannedProgramme([Self.walk])
    let walk = try programme.activity("walk")
    let change = try programme.editor().end(walk, from: day("2026-11-03"))
    #expect(change.edits.map(\.after) == [nil])
    #expect(try programme.editor().end(walk, from: day("2027-11-03")).isEmpty)
    #expect(throws: PlanningProblem.nothingFrom(try day("2027-11-03"))) {
      var draft = ActivityDraft(walk, zone: try Support.stockholm())
      draft.room = "Salen"
      _ = try programme.editor().change(walk, from: day("2027-11-03"), with: draft)
    }
  }

  @Test func aWeekIsCopiedOnceAndPlain() throws {
    var programme = PlannedProgramme([Self.walk, Self.talk])
    let (from, to) = (try day("2026-11-23"), try day("2026-11-30"))
    let first = try programme.editor().copyWeek(from: from, to: to)
    // The walk of that week is kept although it is cancelled, since staff decided that.
    #expect(first.edits.count == 1)
    try programme.apply(first)
    let copy = try #require(programme.activities().values.first { $0.uid.hasPrefix("new") })
    #expect(copy.title == "Sov bättre" && copy.start.description == "2026-12-01T13:30:00")
    #expect(
      copy.document["relatedTo"] == ["talk": ["@type": "Relation", "relation": [:]]])
    #expect(try programme.editor().copyWeek(from: from, to: to).isEmpty)
    let day = try programme.editor().copyDay(from: day("2026-11-17"), to: day("2026-11-19"))
    let walk = try Activity(#require(day.edits.first?.after))
    #expect(walk.recurrenceRules.isEmpty && walk.start.description == "2026-11-19T10:00:00")
    #expect(walk.document["motesplats.example:importedFrom"] == nil)
  }
}

@Suite("What is no longer in a calendar")
struct GoneTests {
  private static let lines = [
    "SUMMARY:Promenad", "DTSTART;TZID=Europe/Stockholm:20261103T100000", "DURATION:PT1H",
    "RRULE:FREQ=WEEKLY",
  ]

  private func plan(_ bytes: [UInt8], _ existing: [Activity], file: String) throws -> ImportPlan {
    let zone = try Support.stockholm()
    return ImportPlan(
      reading: try ICalendarReader.read(bytes, place: zone), existing: existing, place: zone,
      file: file, now: PlannedProgramme.now)
  }

  @Test func itIsOfferedAndEndsToday() throws {
    let first = try plan(CalendarText.event(Self.lines), [], file: "plan.ics")
    var programme = PlannedProgramme([])
    try programme.apply(programme.editor().take(first))
    let walk = try programme.activity("a")
    #expect(walk.document["motesplats.example:importedFrom"] == "plan.ics")
    #expect(try plan(CalendarText.event(Self.lines), [walk], file: "plan.ics").unchanged == [walk])
    // A skipped event is not gone, and another calendar has no effect.
    let unknown = Self.lines.map { $0.replacing("Europe/Stockholm", with: "Nowhere") }
    #expect(try plan(CalendarText.event(unknown), [walk], file: "plan.ics").gone.isEmpty)
    let other = CalendarText.calendar(["X-WR-CALNAME:Annan"])
    #expect(try plan(other, [walk], file: "plan.ics").gone.isEmpty)
    // A file that has nothing in common with earlier imports ends nothing.
    #expect(try plan(CalendarText.calendar([]), [walk], file: "plan.ics").gone.isEmpty)
    let yoga = CalendarText.calendar([
      "BEGIN:VEVENT", "UID:b", "SUMMARY:Yoga", "DTSTART:20261204T100000", "END:VEVENT",
    ])
    try programme.apply(programme.editor().take(plan(yoga, [walk], file: "plan.ics")))
    let both = [try programme.activity("a"), try programme.activity("b")]
    #expect(
      both.map { $0.document["motesplats.example:importedFrom"] } == ["plan.ics", "plan.ics (2)"])
    var same = try programme.activity("b").document
    same["motesplats.example:importedFrom"] = "plan.ics"
    let rest = try plan(yoga, [walk, Activity(same)], file: "plan.ics")
    #expect(rest.gone == [walk] && rest.toStore.isEmpty)
    #expect(try programme.editor().take(rest).isEmpty)
    let zone = try Support.stockholm()
    let ending = ImportPlan(
      reading: try ICalendarReader.read(yoga, place: zone), existing: [walk, try Activity(same)],
      place: zone, now: PlannedProgramme.now, choices: ImportChoices(endsGone: true))
    try programme.apply(programme.editor().take(ending))
    #expect(
      try programme.sessions().filter { $0.activity.uid == "a" }
        .map(\.localStart.date.description) == ["2026-11-03", "2026-11-10", "2026-11-17"])
    #expect(
      try plan(yoga, [programme.activity("a"), Activity(same)], file: "plan.ics").gone == [])
  }

  @Test func ourOwnFeedBringsNoMarkAlong() throws {
    let zone = try Support.stockholm()
    let editor = try PlannedProgramme([]).editor()
    func stored(_ plan: ImportPlan) throws -> [Activity] {
      try editor.take(plan).edits.compactMap(\.after).map { try Activity($0) }
    }
    let first = try stored(plan(CalendarText.event(Self.lines), [], file: "plan.ics"))
    let feed = ICalendarWriter.write(first, place: zone, stamp: PlannedProgramme.now)
    #expect(try plan(feed, first, file: "feed.ics").unchanged == first)
    #expect(!String(decoding: feed, as: UTF8.self).contains("motesplats.example:imported\\"))
    let elsewhere = try stored(plan(feed, [], file: "feed.ics"))
    #expect(elsewhere.map { $0.document["motesplats.example:importedFrom"] } == ["feed.ics"])
  }
}
