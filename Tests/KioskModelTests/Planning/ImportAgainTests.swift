import Foundation
import KioskModel
import Testing

/// Importing a calendar again after staff have made changes.
@Suite("A calendar imported again")
struct ImportAgainTests {
  private func plan(
    _ bytes: [UInt8], _ programme: PlannedProgramme, _ choices: ImportChoices = ImportChoices()
  ) throws -> ImportPlan {
    ImportPlan(
      reading: try Support.read(bytes, organisers: false),
      existing: try programme.activities().values.sorted { $0.uid < $1.uid },
      place: try Support.stockholm(), file: "kalender.ics", now: PlannedProgramme.now,
      choices: choices)
  }

  private func take(
    _ name: String, into programme: inout PlannedProgramme,
    _ choices: ImportChoices = ImportChoices()
  ) throws -> ImportPlan {
    let plan = try plan(Support.fixture("cases/\(name).ics"), programme, choices)
    try programme.apply(programme.editor().take(plan))
    return plan
  }

  private func cancel(_ day: String, _ uid: String, in programme: inout PlannedProgramme) throws {
    let place = try Support.stockholm()
    let from = place.instant(of: LocalDateTime(try #require(LocalDate(day))))
    let session = try #require(
      programme.activity(uid).sessions(from: from, to: from + 86_400, place: place).first)
    try programme.apply(programme.editor().cancel(session))
  }

  private func cancelled(_ uid: String, _ programme: PlannedProgramme) throws -> [String] {
    try programme.activity(uid).recurrenceOverrides.compactMap { time, override in
      if case .changed(let session) = override, session.status == .cancelled {
        return time.date.description
      }
      return nil
    }.sorted()
  }

  @Test func `What staff have cancelled stays, whatever the calendar changes besides`() throws {
    var programme = PlannedProgramme([])
    _ = try take("reports/01a-series", into: &programme)
    try cancel("2026-12-04", "loc@h2", in: &programme)
    let before = try programme.activity("loc@h2")
    let again = try take("reports/01a-series", into: &programme)
    #expect(again.toStore.isEmpty && again.unchanged == [before] && again.clashes.isEmpty)
    let changed = try take("reports/01b-series-room-changed", into: &programme)
    #expect(changed.changed.map(\.rooms) == [["Lilla salen"]] && changed.clashes.isEmpty)
    #expect(try cancelled("loc@h2", programme) == ["2026-12-04"])
    #expect(
      try programme.activity("loc@h2").document["recurrenceOverrides"]?
        .objectValue?["2026-12-25T10:00:00"] == ["excluded": true])
  }

  private let lines = [
    "SUMMARY:Promenad", "DTSTART;TZID=Europe/Stockholm:20261105T100000", "DURATION:PT1H",
    "RRULE:FREQ=WEEKLY", "LOCATION:Entrén",
  ]

  @Test(arguments: [nil, ImportChoices.Side.ours, .theirs])
  func `What both have changed is asked, and decided once`(side: ImportChoices.Side?) throws {
    var programme = PlannedProgramme([])
    try programme.apply(programme.editor().take(plan(CalendarText.event(lines), programme)))
    var document = try programme.activity("a").document
    document["title"] = "Stavgång"
    document["motesplats.example:capacity"] = 12
    let path = DocumentKind.programme.path(of: "a")
    try programme.apply(
      DocumentChange([
        .init(path: path, before: programme.activity("a").document, after: document)
      ]))
    let file = CalendarText.event(
      lines.map { $0.replacing("Promenad", with: "Gåtur").replacing("Entrén", with: "Parken") })
    let choices = ImportChoices(side: side)
    let second = try plan(file, programme, choices)
    #expect(second.clashes.map(\.key) == ["title"])
    #expect(second.clashes.map(\.answer) == [side])
    #expect(second.openClashes.count == (side == nil ? 1 : 0))
    try programme.apply(programme.editor().take(second))
    let walk = try programme.activity("a")
    #expect(walk.title == (side == .theirs ? "Gåtur" : "Stavgång"))
    #expect(walk.rooms == ["Parken"] && walk.capacity == 12)
    // A decided conflict is not shown again; an undecided one is.
    let third = try plan(file, programme)
    #expect(third.clashes.count == (side == nil ? 1 : 0))
    #expect(third.changed.isEmpty)
  }

  @Test func `Each clash has its own answer, and one without is asked again`() throws {
    var programme = PlannedProgramme([])
    try programme.apply(programme.editor().take(plan(CalendarText.event(lines), programme)))
    var document = try programme.activity("a").document
    document["title"] = "Stavgång"
    document["duration"] = "PT2H"
    document["locations"] = ["1": ["@type": "Location", "name": "Torget"]]
    try programme.apply(
      DocumentChange([
        .init(
          path: DocumentKind.programme.path(of: "a"), before: programme.activity("a").document,
          after: document)
      ]))
    let file = CalendarText.event(
      lines.map {
        $0.replacing("Promenad", with: "Gåtur").replacing("Entrén", with: "Parken")
          .replacing("PT1H", with: "PT3H")
      })
    let asked = try plan(file, programme)
    #expect(asked.openClashes.map(\.id.description) == ["a/duration", "a/locations", "a/title"])
    var choices = ImportChoices()
    choices.answers[asked.clashes[0].id] = .ours
    choices.answers[asked.clashes[2].id] = .theirs
    let answered = try plan(file, programme, choices)
    #expect(answered.clashes.map(\.answer) == [.ours, nil, .theirs])
    let record = CalendarRecord(
      answered, file: "a.ics", bytes: file, read: PlannedProgramme.now, takesOrganisers: false)
    #expect(record.counts.clashes == 1)
    try programme.apply(programme.editor().take(answered))
    let walk = try programme.activity("a")
    #expect(walk.title == "Gåtur" && walk.rooms == ["Torget"])
    #expect(walk.duration == .minutes(120))
    #expect(try plan(file, programme).clashes.map(\.id.part) == ["locations"])
    // The answer to a single clash takes precedence over the one for all.
    var both = ImportChoices(side: .theirs)
    both.answers[asked.clashes[1].id] = .ours
    #expect(try plan(file, programme, both).clashes.map(\.answer) == [.ours])
  }

  @Test func `A series that the calendar moves takes along what staff said of a session`() throws {
    var programme = PlannedProgramme([])
    try programme.apply(programme.editor().take(plan(CalendarText.event(lines), programme)))
    try cancel("2026-12-03", "a", in: &programme)
    let later = CalendarText.event(lines.map { $0.replacing("T100000", with: "T110000") })
    try programme.apply(programme.editor().take(plan(later, programme)))
    #expect(
      Array(try programme.activity("a").recurrenceOverrides.keys)
        == [try Support.time("2026-12-03T11:00:00")])
  }

  @Test func `The newer revision stays, and the older file is named`() throws {
    var programme = PlannedProgramme([])
    _ = try take("ical/22_seq5", into: &programme)
    let plan = try take("ical/22_seq3", into: &programme)
    #expect(plan.older.map(\.title) == ["Ny tid"])
    #expect(try programme.activity("q").title == "Ny tid")
    // In the other order the newer revision is used.
    var other = PlannedProgramme([])
    _ = try take("ical/22_seq3", into: &other)
    #expect(try take("ical/22_seq5", into: &other).changed.map(\.title) == ["Ny tid"])
  }

  @Test func `New uids for the same sessions are paired, and known from then on`() throws {
    var programme = PlannedProgramme([])
    _ = try take("reports/17a-uid-first", into: &programme)
    let plan = try take("reports/17b-uid-again", into: &programme)
    #expect(plan.pairs.map(\.uid) == ["again-222@h2"] && plan.new.isEmpty)
    #expect(try programme.activities().count == 1)
    #expect(try take("reports/17b-uid-again", into: &programme).pairs.isEmpty)
    #expect(try programme.activities().count == 1)
    var apart = PlannedProgramme([])
    _ = try take("reports/17a-uid-first", into: &apart)
    _ = try take("reports/17b-uid-again", into: &apart, ImportChoices(pairs: false))
    #expect(try apart.activities().count == 2)
  }

  @Test func `A name is no identity: Bo's calendar ends nothing of Anna's`() throws {
    var programme = PlannedProgramme([])
    _ = try take("reports/18a-kalender-anna", into: &programme)
    let plan = try take(
      "reports/18b-kalender-bo", into: &programme, ImportChoices(endsGone: true))
    #expect(plan.gone.isEmpty && plan.source == "Kalender (2)")
    #expect(try programme.activity("anna-1@h2").recurrenceRules.first?.until == nil)
  }

  @Test func `What becomes private leaves the programme`() throws {
    var programme = PlannedProgramme([])
    try programme.apply(programme.editor().take(plan(CalendarText.event(lines), programme)))
    let hidden = try plan(CalendarText.event(lines + ["CLASS:PRIVATE"]), programme)
    #expect(hidden.withdrawn.map(\.uid) == ["a"] && hidden.skipped.map(\.what) == [""])
    try programme.apply(programme.editor().take(hidden))
    #expect(try programme.activities().isEmpty)
  }

  @Test func `Messages about one session or all are applied to what is there`() throws {
    var programme = PlannedProgramme([])
    try programme.apply(programme.editor().take(plan(CalendarText.event(lines), programme)))
    let session = [
      "RECURRENCE-ID:20261203T090000Z", "SUMMARY:Promenad", "SEQUENCE:1",
      "DTSTART;TZID=Europe/Stockholm:20261203T130000", "DURATION:PT1H", "LOCATION:Entrén",
    ]
    func message(_ method: String, _ lines: [String]) -> [UInt8] {
      CalendarText.calendar(
        ["METHOD:" + method, "BEGIN:VEVENT", "UID:a"] + lines + ["END:VEVENT"])
    }
    let moved = try plan(message("REQUEST", session), programme)
    #expect(moved.changed.count == 1 && moved.new.isEmpty && moved.gone.isEmpty)
    try programme.apply(programme.editor().take(moved))
    let walk = try programme.activity("a")
    #expect(walk.recurrenceRules.count == 1)
    #expect(
      walk.document["recurrenceOverrides"]
        == ["2026-12-03T10:00:00": ["start": "2026-12-03T13:00:00"]])
    let off = try plan(message("CANCEL", ["RECURRENCE-ID:20261210T090000Z"]), programme)
    try programme.apply(programme.editor().take(off))
    #expect(try cancelled("a", programme) == ["2026-12-10"])
    try programme.apply(
      programme.editor().take(plan(message("CANCEL", ["SEQUENCE:2"]), programme)))
    #expect(try programme.activity("a").status == .cancelled)
    let unknown = CalendarText.calendar([
      "METHOD:CANCEL", "BEGIN:VEVENT", "UID:x", "SUMMARY:X", "END:VEVENT",
    ])
    #expect(try plan(unknown, programme).skipped.map(\.reason) == [.cancelsUnknown])
  }
}
