import Foundation
import KioskModel
import ModelSupport
import Testing

@Suite("Calendars that are taken in by themselves")
struct CalendarInboxTests {
  private let lines = [
    "SUMMARY:Promenad", "DTSTART;TZID=Europe/Stockholm:20261203T100000", "DURATION:PT1H",
    "RRULE:FREQ=WEEKLY",
  ]
  private let now = Date(timeIntervalSince1970: 1_795_172_400)

  private func folder(_ temporary: TemporaryFolder) throws -> DataFolder {
    let folder = DataFolder(temporary.path)
    try Disk.live.makeFolder(folder.path(.programme))
    try Disk.live.makeFolder(folder.calendarFiles)
    return folder
  }

  /// Imports a file as staff do, which accepts the calendar.
  private func accept(_ bytes: [UInt8], in folder: DataFolder) throws {
    let zone = try Support.stockholm()
    let plan = ImportPlan(
      reading: try Support.read(bytes), existing: [], place: zone, file: "plan.ics", now: now)
    let editor = ProgrammeEditor([:], keeping: [], zone: zone, now: now)
    let record = CalendarRecord(
      plan, file: "plan.ics", bytes: bytes, read: now, takesOrganisers: false)
    try editor.take(plan).followed(by: DocumentChange([record.edit(in: folder)]))
      .apply(in: folder)
  }

  private func takeIn(_ folder: DataFolder) throws -> [CalendarRecord] {
    CalendarInbox(folder).takeIn(
      place: try Support.stockholm(), options: ImportOptions(), keeping: [], now: now + 60)
  }

  private func put(_ bytes: [UInt8], _ name: String, in folder: DataFolder) throws {
    try Document.save(bytes: bytes, to: folder.calendarFiles + "/" + name)
  }

  private func title(_ folder: DataFolder) -> [String] {
    Activity.documents(in: folder).read().values.values.map(\.title).sorted()
  }

  @Test func `A file that was accepted and has changed is taken in, another waits`() throws {
    let temporary = try TemporaryFolder()
    let folder = try folder(temporary)
    let first = CalendarText.event(lines)
    try put(first, "plan.ics", in: folder)
    try put(CalendarText.event(["SUMMARY:Okänd", "DTSTART:20261203T100000"]), "x.ics", in: folder)
    // Neither has been accepted.
    #expect(try takeIn(folder).isEmpty && title(folder).isEmpty)
    try accept(first, in: folder)
    #expect(try takeIn(folder).isEmpty && title(folder) == ["Promenad"])
    try put(
      CalendarText.event(lines.map { $0.replacing("Promenad", with: "Stavgång") }), "plan.ics",
      in: folder)
    let taken = try takeIn(folder)
    #expect(taken.map(\.counts.changed) == [1] && title(folder) == ["Stavgång"])
    #expect(CalendarRecord.all(in: folder) == taken)
    #expect(try takeIn(folder).isEmpty)
  }

  @Test func `A file that is cut off changes nothing, and its state says so`() throws {
    let temporary = try TemporaryFolder()
    let folder = try folder(temporary)
    let first = CalendarText.event(lines)
    try accept(first, in: folder)
    try put(Array(first.dropLast(20)), "plan.ics", in: folder)
    #expect(try takeIn(folder).map { $0.problem != nil } == [true])
    #expect(title(folder) == ["Promenad"])
    try put(first + [0x0A], "plan.ics", in: folder)
    #expect(try takeIn(folder).map { $0.problem != nil } == [false])
  }

  @Test func `Categories become kinds by a table`() throws {
    let table = try CategoryKinds(
      JSONReader(["movement": ["Rörelse & motion"], "social": ["Fika"]]))
    let bytes = CalendarText.event(lines + ["CATEGORIES:Alla,rörelse  motion,Fika"])
    let reading = try ICalendarReader.read(
      bytes, place: Support.stockholm(), options: ImportOptions(kinds: table))
    #expect(reading.activities.map(\.kind) == [.movement])
    #expect(throws: DocumentProblem.self) { try CategoryKinds(JSONReader(["dans": ["x"]])) }
  }

  @Test func `A change of many documents is done, undone and leaves nothing behind`() throws {
    let temporary = try TemporaryFolder()
    let folder = try folder(temporary)
    let edits = try (0..<100).map { number in
      let activity = try Support.activity(
        #"{"@type":"Event","uid":"u\#(number)","title":"t","start":"2026-11-04T10:00:00"}"#)
      return DocumentChange.Edit(
        path: DocumentKind.programme.path(of: activity.uid), before: nil, after: activity.document)
    }
    let change = DocumentChange(edits)
    try change.apply(in: folder)
    #expect(try Disk.live.list(folder.path(.programme)).count == 100)
    #expect(throws: DocumentChangeError.self) { try change.apply(in: folder) }
    try change.undone.apply(in: folder)
    #expect(try Disk.live.list(folder.path(.programme)).isEmpty)
  }
}
