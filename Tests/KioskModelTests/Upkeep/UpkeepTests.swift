import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// Data past its retention period is removed automatically, and other data is kept.
@Suite struct UpkeepTests {
  private let scratch: ScratchFolder
  private let today = JournalSamples.day
  private let device = JournalSamples.device

  init() throws {
    scratch = try DataSamples.folder()
    try useBefore(today)
  }

  private func person(_ name: String, consent day: LocalDate) throws -> Person {
    try PeopleFolder(scratch.data).add(
      name: name, consent: Person.Consent(date: day, textVersion: "1"))
  }

  private func visit(_ person: String, on day: LocalDate, device: String? = nil) throws {
    let session = try #require(Session.ID("walk/\(day)T10:00:00"))
    let arrival = Arrival(session: session, time: Date(), person: person)
    var writer = JournalWriter(root: scratch.path, device: device ?? self.device)
    try writer.append(
      [AttendanceEvent.arrival(arrival).journalEvent(id: .random())], to: .attendance, on: day)
  }

  private func run(_ device: String? = nil, on day: LocalDate? = nil) throws -> Upkeep.Done {
    try Upkeep(scratch.data).run(
      today: day ?? today, retentionDays: 90, device: Device(id: device ?? self.device))
  }

  /// Simulates use of another kiosk on the days before.
  private func useBefore(_ day: LocalDate) throws {
    var writer = JournalWriter(root: scratch.path, device: "neighbour")
    for age in 1...5 {
      try writer.append([JournalSamples.event(age)], to: .feedback, on: day - age)
    }
  }

  private func people(on day: LocalDate) throws -> [String?] {
    try Journal(root: scratch.path).read(.attendance, on: day).records.map {
      $0.content["person"]?.stringValue
    }
  }

  @Test func aNameGoesWhoseConsentAndLastVisitAreOld() throws {
    let old = try person("Gammal", consent: today - 91)
    let new = try person("Ny", consent: today - 90)
    let regular = try person("Stammis", consent: today - 500)
    try visit(old.id, on: today - 91)
    try visit(regular.id, on: today - 90)
    try visit(regular.id, on: today - 91)
    #expect(try run() == Upkeep.Done(people: 1, links: 2, audits: 0))
    #expect(try run().isEmpty)
    let left = PeopleFolder(scratch.data).read().values.values.map(\.id)
    #expect(Set(left) == [new.id, regular.id])
    #expect(try people(on: today - 90) == [regular.id])
    #expect(try people(on: today - 91) == [nil, nil])
  }

  @Test func whoeverWasErasedElsewhereGoesFromThisKiosksJournals() throws {
    try visit("erased-at-the-other-kiosk", on: today)
    try visit("erased-at-the-other-kiosk", on: today, device: "other")
    #expect(try run() == Upkeep.Done(people: 0, links: 1, audits: 0))
    #expect(try people(on: today).compactMap { $0 }.count == 1)
    #expect(try run("other").links == 1)
  }

  @Test func whoeverHasADocumentThatCannotBeReadKeepsTheirVisits() throws {
    try scratch.write("{ broken", to: "people/kim.json")
    try visit("kim", on: today)
    #expect(try run().isEmpty)
    #expect(try people(on: today) == ["kim"])
  }

  @Test func whoeverIsWrittenDownMeanwhileKeepsTheirVisit() throws {
    let late = try person("Sen", consent: today)
    try visit(late.id, on: today)
    let file = late.id + ".json"
    var disk = Disk.live
    let calls = CallsOfList()
    disk.list = { path throws(DiskError) in
      let names = try Disk.live.list(path)
      // The first listing of the folder is out of date.
      return path.hasSuffix("/people") && calls.isFirst() ? names.filter { $0 != file } : names
    }
    #expect(
      try Upkeep(scratch.data, disk: disk).run(
        today: today, retentionDays: 90, device: Device(id: device)
      )
      .isEmpty)
    #expect(try people(on: today) == [late.id])
  }

  @Test func auditJournalsGoAfterHalfAYearAndRatingsNever() throws {
    let event = AuditEvent(by: "anna", action: .unlock, time: Date())
    for name in [device, device + "-cli"] {
      var writer = JournalWriter(root: scratch.path, device: name)
      for age in [184, 183] {
        try writer.append([event.journalEvent(id: .random())], to: .audit, on: today - age)
      }
      try writer.append([JournalSamples.event(1)], to: .feedback, on: today - 4000)
    }
    #expect(
      try run()
        == Upkeep.Done(people: 0, links: 0, audits: 2, implausibleDays: [today - 4000]))
    let left = try Journal(root: scratch.path).allParts().filter { $0.device.hasPrefix(device) }
    #expect(left.count == 4)
    #expect(try FolderCheck(scratch.data).isClean)
  }

  /// Puts a folder at the path of a journal.
  private func spoil(_ file: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/" + file, withIntermediateDirectories: true)
  }

  @Test func anOldJournalThatCannotBeReadKeepsNobody() throws {
    let old = try person("Gammal", consent: today - 91)
    try visit(old.id, on: today - 91)
    let spoilt = [
      JournalSamples.file(day: today - 95, .attendance),
      JournalSamples.file(day: today - 5, .feedback),
      JournalSamples.file(day: today - 200, .audit),
    ]
    for file in spoilt { try spoil(file) }
    let event = AuditEvent(by: "anna", action: .unlock, time: Date())
    var writer = JournalWriter(root: scratch.path, device: device)
    try writer.append([event.journalEvent(id: .random())], to: .audit, on: today - 190)
    let done = try run()
    #expect([done.people, done.links, done.audits] == [1, 1, 1] && done.count == 3)
    #expect(Set(done.incomplete.errors.map(\.path)) == Set(spoilt.map { scratch.path + "/" + $0 }))
    #expect(PeopleFolder(scratch.data).read().values.values.isEmpty)
  }

  @Test func whoeverMayHaveBeenInARecentJournalThatCannotBeReadStays() throws {
    let old = try person("Gammal", consent: today - 91)
    try visit(old.id, on: today - 91)
    try spoil(JournalSamples.file(device: "other", day: today - 90, .attendance))
    let done = try run()
    #expect(done.people == 0 && done.links == 1 && done.incomplete.errors.count == 1)
    #expect(PeopleFolder(scratch.data).read().values.values.map(\.id) == [old.id])
  }

  @Test func anEmptyFolderHasNothingToDo() throws {
    let empty = try ScratchFolder()
    let done = try Upkeep(empty.data).run(
      today: today, retentionDays: 90, device: Device(id: device))
    #expect(done.isEmpty)
    #expect(try empty.files().isEmpty)
  }

  /// The clock is 400 days ahead for a minute: everything seems old, but nothing is removed.
  @Test(arguments: [400, 90, 4000]) func nothingGoesByAClockThatIsAhead(days: Int) throws {
    var names: [String] = []
    for number in 0..<40 {
      let somebody = try person("Person \(number)", consent: today - number)
      try visit(somebody.id, on: today - number % 5)
      names.append(somebody.id)
    }
    let event = AuditEvent(by: "anna", action: .unlock, time: Date())
    var writer = JournalWriter(root: scratch.path, device: device)
    try writer.append([event.journalEvent(id: .random())], to: .audit, on: today)
    // A key is pressed under the wrong date.
    try writer.append([JournalSamples.event(1)], to: .feedback, on: today + days)
    let done = try run(on: today + days)
    #expect(done.isEmpty && done.clock == .doubtful(lastDay: today))
    #expect(PeopleFolder(scratch.data).read().values.values.count == 40)
    #expect(try people(on: today).count == 8)
    // When the clock is right again, the day written under the wrong date is reported.
    let check = ClockCheck(today, parts: try Journal(root: scratch.path).allParts())
    #expect(check.implausibleDays == [today + days])
  }

  @Test func whoeverIsOldGoesWhenTheDaysConfirmIt() throws {
    let old = try person("Gammal", consent: today - 91)
    try visit(old.id, on: today - 91)
    #expect(try run(on: today + 400).people == 0)
    try useBefore(today + 400)
    #expect(try run(on: today + 400).people == 1)
  }
}
