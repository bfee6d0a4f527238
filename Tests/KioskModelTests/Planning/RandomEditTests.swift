import Foundation
import KioskModel
import TestSupport
import Testing

@Suite("Random edits of random programmes")
struct RandomEditTests {
  private typealias Shown = PlannedProgramme.Shown

  /// An edit, and the sessions that it may affect.
  private struct Edit {
    let name: String
    let touches: (Session) -> Bool
    let change: (ProgrammeEditor) throws -> DocumentChange
    /// A further condition after the edit.
    var then: (_ before: [Session], _ after: [Session]) -> Bool = { _, _ in true }
  }

  @Test func nothingElseIsTouchedAndAllCanBeUndone() throws {
    let zone = try Support.stockholm()
    var done: [String: Int] = [:]
    let seeds = Soak.seeds(80, "random edits")
    for seed in seeds {
      var random = SeededGenerator(seed: seed)
      var programme = PlannedProgramme((0..<4).map { Self.document($0, &random) })
      for step in 0..<4 {
        let what: Comment = "KIOSK_SEED=\(seed) step \(step)"
        let before = try programme.sessions()
        // The copied or moved session must still be in the range that is compared.
        let early = before.filter { $0.localStart.date.dayNumber < 20_850 }
        guard let chosen = early.randomElement(using: &random) else { continue }
        let keeping = Set(before.shuffled(using: &random).prefix(3).map(\.id))
        let edit = try Self.edit(chosen, in: programme, zone: zone, &random)
        let change: DocumentChange
        do {
          change = try edit.change(programme.editor(keeping: keeping))
        } catch PlanningProblem.hasArrivals(let id) {
          #expect(keeping.contains(id), what)
          done["refused", default: 0] += 1
          continue
        } catch PlanningProblem.nothingFrom {
          continue
        } catch PlanningProblem.indivisible {
          continue
        }
        done[edit.name, default: 0] += 1
        let old = programme
        try programme.apply(change)
        let after = try programme.sessions()
        let untouched = before.filter { !edit.touches($0) }.map(Shown.init)
        #expect(
          Set(untouched).isSubset(of: Set(after.map(Shown.init))),
          "\(what) \(edit.name) \(chosen.id) \(old.documents)")
        #expect(keeping.isSubset(of: Set(after.map(\.id))), "\(what) \(edit.name)")
        #expect(edit.then(before, after), "\(what) \(edit.name) \(chosen.id) \(change)")
        let activities = try programme.activities().values.sorted { $0.uid < $1.uid }
        let feed = ICalendarWriter.write(activities, place: zone, stamp: .now)
        let back = try ICalendarReader.read(feed, place: zone).activities.map(\.document)
        #expect(back == activities.map(\.document.withoutTimes), what)
        var undone = programme
        try undone.apply(change.undone)
        #expect(undone.documents == old.documents, what)
      }
    }
    let triesAll = done.count == 11
    #expect(seeds.count == 1 || triesAll, "every sort of edit, and a refusal: \(done)")
  }

  private static func edit(
    _ chosen: Session, in programme: PlannedProgramme, zone: TimeZone,
    _ random: inout SeededGenerator
  ) throws -> Edit {
    let uid = chosen.id.activity
    let activity = try programme.activity(uid)
    let day = chosen.localStart.date
    let isThis = { (session: Session) in session.id == chosen.id }
    let isFromHere = { (session: Session) in
      session.id.activity == uid && session.id.recurrence.date >= day
        && session.start(in: activity, zone).date >= day
    }
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      return Edit(
        name: "cancel", touches: isThis, change: { try $0.cancel(chosen) },
        then: { $1.first(where: isThis)?.isCancelled == true && $0.count == $1.count })
    case 1:
      return Edit(
        name: "restore", touches: isThis, change: { try $0.restore(chosen) },
        then: { $1.first(where: isThis)?.isCancelled == false && $0.count == $1.count })
    case 2:
      let time = LocalDateTime(day + Int.random(in: -3...3, using: &random), hour: 11)
      return Edit(
        name: "move", touches: isThis,
        change: { try $0.move(chosen, to: time, duration: .minutes(45)) },
        then: { before, after in
          let moved = after.filter { $0.localStart == time && $0.localEnd == time + 45 * 60 }
          return before.count == after.count && (chosen.isAllDay || !moved.isEmpty)
        })
    case 3:
      var draft = ActivityDraft(activity, of: chosen, zone: zone)
      draft.title = "Ändrad"
      draft.room = "Köket"
      let edited = draft
      return Edit(
        name: "edit", touches: isThis, change: { try $0.edit(chosen, with: edited) },
        then: {
          $1.first(where: isThis)?.activity.title == "Ändrad"
            && Self.times($0) == Self.times($1)
        })
    case 4, 10:
      return Edit(
        name: "end",
        touches: {
          $0.id.activity == uid && $0.start(in: activity, zone).date >= day
        }, change: { try $0.end(activity, from: day) },
        then: { _, after in
          !after.contains { $0.id.activity == uid && $0.start(in: activity, zone).date >= day }
        })
    case 5, 11:
      var draft = ActivityDraft(activity, of: chosen, zone: zone)
      draft.title = "Ny från nu"
      let edited = draft
      return Edit(
        name: "change from", touches: isFromHere,
        change: { try $0.change(activity, from: day, with: edited) },
        then: { Self.times($0) == Self.times($1) })
    case 6:
      var draft = ActivityDraft(activity, zone: zone)
      draft.capacity = "17"
      if draft.repeats != .other, !draft.start.isEmpty { draft.start = "05:15" }
      if !draft.start.isEmpty { draft.end = "23:30" }
      let edited = draft
      return Edit(
        name: "change all", touches: { $0.id.activity == uid },
        change: { try $0.change(activity, with: edited) })
    case 7:
      return Edit(
        name: "remove", touches: { $0.id.activity == uid }, change: { try $0.remove(activity) },
        then: { !$1.contains { $0.id.activity == uid } })
    case 8:
      return Edit(
        name: "copy week", touches: { _ in false },
        change: { try $0.copyWeek(from: day.monday, to: day.monday + 21) },
        then: { before, after in
          let wanted = before.filter { $0.localStart.date.monday == day.monday && !$0.isCancelled }
            .map { "\($0.localStart + 21 * 86_400) \($0.activity.title)" }
          return Set(wanted).isSubset(
            of: Set(after.map { "\($0.localStart) \($0.activity.title)" }))
        })
    default:
      var draft = ActivityDraft(new: day)
      draft.title = "Nytt"
      draft.start = "9"
      draft.end = "9.45"
      let new = draft
      return Edit(
        name: "add", touches: { _ in false }, change: { try $0.add(new) },
        then: { $0.count + 1 == $1.count })
    }
  }

  private static func times(_ sessions: [Session]) -> [String] {
    sessions.map { "\($0.localStart) \($0.localEnd)" }.sorted()
  }

  private static func document(_ number: Int, _ random: inout SeededGenerator) -> JSONObject {
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }
    let day = LocalDate(dayNumber: Int.random(in: 20_450...20_600, using: &random))
    let start = LocalDateTime(day, hour: Int.random(in: 6...20, using: &random))
    let weekday = JSONValue.string(day.weekday.rawValue)
    var document: JSONObject = [
      "@type": "Event", "uid": .string("uid-\(number)"), "title": .string("Titel \(number)"),
      "start": .string(start.description),
      "timeZone": pick(["Europe/Stockholm", "Europe/Stockholm", "Etc/UTC"]),
      "duration": pick(["PT1H", "PT90M"]), "x.example:own": ["a": .number("1.50")],
      "locations": ["x": ["@type": "Location", "name": "Salen", "description": "till höger"]],
      "localizations": ["en": ["title": "Title"], "ar": ["title": "عنوان"]],
    ]
    if pick([false, false, false, true]) {
      document["start"] = .string(LocalDateTime(day).description)
      document["showWithoutTime"] = true
      document["timeZone"] = nil
      document["duration"] = "P1D"
    }
    let base = LocalDateTime(document["start"]?.stringValue ?? "") ?? start
    guard pick([true, true, true, false]) else { return document }
    let nth = (day + 7).month != day.month ? -1 : (day.day - 1) / 7 + 1
    document["recurrenceRules"] = pick([
      [["frequency": "weekly"]],
      [["frequency": "weekly", "interval": 2, "byDay": [["day": weekday]], "x": 1]],
      [["frequency": "weekly", "byDay": [["day": "mo"], ["day": weekday]]]],
      [["frequency": "daily", "count": 30]], [["frequency": "daily", "interval": 3]],
      [["frequency": "monthly", "byDay": [["day": weekday, "nthOfPeriod": .int(nth)]]]],
      [["frequency": "weekly", "until": .string((base + 70 * 86_400).description)]],
      [["frequency": "monthly"]],
    ])
    if pick([false, false, true]) {
      document["excludedRecurrenceRules"] = [
        ["frequency": "monthly", "byDay": [["day": weekday, "nthOfPeriod": 1]]]
      ]
    }
    var overrides = JSONObject()
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let week = Int.random(in: 0...12, using: &random)
      let time = base + (week * 7 + pick([0, 0, 1])) * 86_400
      overrides[time.description] = pick([
        ["excluded": true], ["status": "cancelled"], ["title": "Enskild", "no/where": 1],
        ["start": .string((time + 9 * 86_400).description)],
        ["start": .string((time + -9 * 86_400).description)], ["locations/x/name": "Annan"],
      ])
    }
    if !overrides.isEmpty { document["recurrenceOverrides"] = .object(overrides) }
    return document
  }
}

extension Session {
  fileprivate var isAllDay: Bool { activity.isAllDay }

  /// The session's start on the clock of an activity.
  fileprivate func start(in activity: Activity, _ place: TimeZone) -> LocalDateTime {
    (activity.timeZone ?? place).localTime(at: start)
  }
}
