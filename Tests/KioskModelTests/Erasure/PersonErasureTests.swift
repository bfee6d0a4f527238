import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// After an erasure no byte of the data folder identifies the person, and every count is unchanged.
@Suite struct PersonErasureTests {
  private let scratch: ScratchFolder
  private let kim: Person
  private let bo: Person
  private let day = JournalSamples.day

  init() throws {
    scratch = try DataSamples.folder()
    let people = PeopleFolder(scratch.data)
    let consent = Person.Consent(date: day, textVersion: "1")
    kim = try people.add(name: "Kim Testsson", consent: consent)
    bo = try people.add(name: "Bo Provsson", consent: consent)
    for device in ["torvalla-1", "torvalla-2"] {
      for (offset, person) in [kim.id, bo.id, nil, kim.id].enumerated() {
        try visit(person, device: device, on: day - offset * 40)
      }
    }
  }

  /// Erases somebody at one kiosk, and lets the other one follow.
  @discardableResult
  private func erase(_ id: String, disk: Disk = .live) throws -> Erased {
    var erased = try PersonErasure(scratch.data, device: Device(id: "torvalla-1"), disk: disk)
      .erase(id, on: day)
    #expect(erased.waiting.map(\.title) == ["torvalla-2"])
    let follower = TombstoneEnforcement(
      scratch.data, device: Device(id: "torvalla-2"), disk: disk)
    erased.events += try follower.run(on: day).events
    erased.waiting = []
    return erased
  }

  private func session(_ day: LocalDate) throws -> Session.ID {
    try #require(Session.ID("walk/\(day)T10:00:00"))
  }

  /// Records an arrival and a departure, and two further arrivals of which one is undone.
  private func visit(_ person: String?, device: String, on day: LocalDate) throws {
    let session = try session(day)
    let time = Date(timeIntervalSince1970: Double(day.dayNumber * 86_400 + 36_000))
    let arrival = AttendanceEvent.arrival(
      Arrival(session: session, time: time, isFirstVisit: true, person: person, by: "anna"))
    let again = arrival.journalEvent(id: .random())
    var writer = JournalWriter(root: scratch.path, device: device)
    try writer.append(
      [
        arrival.journalEvent(id: .random()), again,
        AttendanceEvent.retract(event: again.id, by: "anna").journalEvent(id: .random()),
        AttendanceEvent.departure(
          Departure(session: session, time: time + 3600, person: person, by: "anna")
        ).journalEvent(id: .random()),
        AttendanceEvent.arrival(Arrival(session: session, time: time, by: "anna"))
          .journalEvent(id: .random()),
      ], to: .attendance, on: day)
  }

  /// The files that contain a text in their name or content.
  private func files(with text: String) throws -> [String] {
    let sought = Array(text.utf8)
    return try FileManager.default.subpathsOfDirectory(atPath: scratch.path).filter { file in
      let bytes = (try? scratch.bytes(file)) ?? []
      return file.contains(text) || bytes.firstRange(of: sought) != nil
    }
  }

  /// Arrivals, first visits and visitors present, by day.
  private func counts() throws -> [[Int]] {
    try (0..<4).map { offset in
      let day = day - offset * 40
      let attendance = Attendance(
        try Journal(root: scratch.path).read(.attendance, on: day).records)
      let session = try session(day)
      return [
        attendance.arrivals(session), attendance.inside(session), attendance.firstVisits(session),
      ]
    }
  }

  @Test func noByteIsLeftAndNoCountChanges() throws {
    let before = try counts()
    #expect(try !files(with: kim.id).isEmpty && !files(with: "Kim Testsson").isEmpty)
    #expect(try erase(kim.id) == Erased(events: 12))
    #expect(try files(with: kim.id).isEmpty)
    #expect(try files(with: "Testsson").isEmpty)
    #expect(try counts() == before)
    #expect(try FolderCheck(scratch.data).isClean)
    // Other people are not affected.
    #expect(try PeopleFolder(scratch.data).person(bo.id) == bo)
    #expect(try files(with: bo.id).filter { !$0.hasPrefix("local/") }.count == 3)
  }

  @Test func whatIsTornBrokenOrHalfSavedIsSearchedToo() throws {
    let file = JournalSamples.file(day: day - 40, .attendance)
    try scratch.write(
      try scratch.text(file) + "broken \(kim.id) line\n" + "{\"person\":\"\(kim.id)\"", to: file)
    try scratch.write("torn \(kim.id)\n", to: file + ".torn")
    try scratch.write("an error about \(kim.id)\n", to: "local/log/kiosk.log")
    try scratch.write("{\"name\": \"Kim Tests", to: "people/\(kim.id).json.tmp")
    try erase(kim.id)
    #expect(try files(with: kim.id).isEmpty)
    #expect(try files(with: "Kim Test").isEmpty)
  }

  @Test func aJournalThatCannotBeReadKeepsNothingElse() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/" + JournalSamples.file(day: day - 7, .attendance),
      withIntermediateDirectories: true)
    let erased = try erase(kim.id)
    #expect(erased.events == 12)
    #expect(
      erased.incomplete.errors.map(\.path)
        == [scratch.path + "/" + JournalSamples.file(day: day - 7, .attendance)])
    #expect(try files(with: kim.id).isEmpty)
  }

  @Test func theKioskThatIsWritingMeanwhileGoesOn() throws {
    let before = try counts()
    var writer = JournalWriter(root: scratch.path, device: "torvalla-1")
    let arrival = AttendanceEvent.arrival(
      Arrival(session: try session(day), time: Date(), person: bo.id, by: "anna"))
    try writer.append([arrival.journalEvent(id: .random())], to: .attendance, on: day)
    try erase(kim.id)
    try writer.append([arrival.journalEvent(id: .random())], to: .attendance, on: day)
    #expect(try counts()[0][0] == before[0][0] + 2)
    #expect(try FolderCheck(scratch.data).isClean)
    #expect(try files(with: kim.id).isEmpty)
  }

  @Test func manyKiosksWriteWhileManyAreErased() async throws {
    let people = PeopleFolder(scratch.data)
    let consent = Person.Consent(date: day, textVersion: "1")
    let others = try (0..<10).map { try people.add(name: "Nr \($0)", consent: consent) }
    let (path, data, today) = (scratch.path, scratch.data, day)
    let session = try session(day)
    let written = try await withThrowingTaskGroup(of: Int.self) { group in
      for kiosk in 0..<2 {
        group.addTask {
          var writer = JournalWriter(root: path, device: "busy-\(kiosk)")
          for number in 0..<60 {
            let arrival = AttendanceEvent.arrival(
              Arrival(
                session: session, time: Date(), person: others[number % 10].id, by: "anna"))
            try writer.append([arrival.journalEvent(id: .random())], to: .attendance, on: today)
          }
          return 60
        }
      }
      group.addTask {
        let erasure = PersonErasure(data, device: Device(id: "torvalla-1"))
        for person in others.prefix(5) { try erasure.erase(person.id, on: today) }
        return 0
      }
      return try await group.reduce(0, +)
    }
    let records = try Journal(root: path).read(.attendance, on: day).records
    let busy = records.filter { ["arrival"].contains($0.type) && $0.content["firstVisit"] == nil }
    // The two from the beginning are included.
    #expect(busy.count == written + 2)
    #expect(try FolderCheck(data).isClean)
    // What was written after an erasure has no document; the daily maintenance removes it.
    for kiosk in 0..<2 {
      _ = try Upkeep(data).run(
        today: today, retentionDays: 365, device: Device(id: "busy-\(kiosk)"))
    }
    for person in others.prefix(5) { #expect(try files(with: person.id).isEmpty) }
    for person in others.suffix(5) { #expect(try !files(with: person.id).isEmpty) }
  }

  @Test func whoeverIsNotThereIsSaidNotToBe() throws {
    #expect { try erase("nobody") } throws: { error in
      if case PersonError.noSuchPerson("nobody") = error { true } else { false }
    }
  }

  @Test func anErasureThatWasInterruptedIsFinishedByDoingItAgain() throws {
    var disk = Disk.live
    let kept = scratch.data.path(.people)
    disk.remove = { path throws(DiskError) in
      if path.hasPrefix(kept) { throw DiskError(.remove, path, code: 5) }
      try Disk.live.remove(path)
    }
    let erasure = PersonErasure(scratch.data, device: Device(id: "torvalla-1"), disk: disk)
    #expect(try !erasure.erase(kim.id, on: day).incomplete.isEmpty)
    #expect(try files(with: "Testsson") == ["people/\(kim.id).json"])
    #expect(try erase(kim.id).events == 6)
    #expect(try files(with: kim.id).isEmpty)
  }

  @Test func theExportHoldsAllOfOneAndNothingOfOthers() throws {
    let document = try PersonExport(scratch.data).document(of: kim.id).document
    let text = String(decoding: JSONWriter.document(.object(document)), as: UTF8.self)
    #expect(document["events"]?.arrayValue?.count == 12)
    #expect(text.contains("Kim Testsson") && text.contains("\(day)"))
    #expect(!text.contains(bo.id) && !text.contains("Provsson") && !text.contains("anna"))
    #expect(throws: PersonError.self) { try PersonExport(scratch.data).document(of: "nobody") }
  }
}
