import ModelSupport
import Testing

@testable import KioskModel

/// Copies that a sync program sets beside journals.
@Suite struct JournalCopyTests {
  private static let day = JournalSamples.day
  private static let file = JournalSamples.file(device: "x")

  private func place(_ scratch: ScratchFolder, _ mark: String = ConflictNames.marks[0]) throws {
    let records = JournalSamples.records(5)
    try scratch.write(JournalSamples.bytes([records[0], records[1], records[4]]), to: Self.file)
    try scratch.write(
      JournalSamples.bytes([records[0], records[2], records[3]]),
      to: ConflictNames.copy(of: Self.file, mark))
  }

  @Test(arguments: ConflictNames.marks)
  func entriesOfACopyAreCountedOnceAndNoneIsLost(mark: String) throws {
    let scratch = try DataSamples.folder()
    try place(scratch, mark)
    let reading = try Journal(root: scratch.path).read(.feedback, on: Self.day)
    #expect(reading.records.map(\.id) == ["i1", "i2", "i3", "i4", "i5"])
    let check = try FolderCheck(scratch.data)
    // What one file lacks is in the other one: nothing is missing.
    #expect(check.isClean && check.hasNotes)
    let copy = ConflictNames.copy(of: Self.file, mark)
    #expect(
      check.findings
        == [FolderFinding(.journalCopy, copy, other: Document.name(of: Self.file))])
  }

  @Test func whatNoFileHasIsStillMissing() throws {
    let scratch = try DataSamples.folder()
    let records = JournalSamples.records(5)
    try scratch.write(JournalSamples.bytes([records[0], records[4]]), to: Self.file)
    try scratch.write(
      JournalSamples.bytes([records[0], records[2]]), to: ConflictNames.copy(of: Self.file))
    let gaps = try FolderCheck(scratch.data).journals.map(\.gaps)
    #expect(gaps == [[], [2...2, 4...4]])
  }

  @Test func aWriterNeverContinuesInACopy() throws {
    let scratch = try DataSamples.folder()
    try place(scratch)
    let copy = ConflictNames.copy(of: Self.file)
    let before = try scratch.bytes(copy)
    var writer = JournalWriter(root: scratch.path, device: "x")
    try writer.append([JournalSamples.event(1)], to: .feedback, on: Self.day)
    #expect(try scratch.bytes(copy) == before)
    #expect(try Journal(root: scratch.path).read(.feedback, on: Self.day).records.count == 6)
  }

  @Test func anErasedPersonIsErasedInCopiesOfJournalsAndOfTheirDocument() throws {
    let scratch = try DataSamples.folder()
    let people = PeopleFolder(scratch.data)
    let kim = try people.add(
      name: "Kim Åberg", consent: Person.Consent(date: Self.day, textVersion: "1"))
    let document = "people/\(kim.id).json"
    for mark in [ConflictNames.marks[0], " (1)"] {
      try scratch.write(try scratch.bytes(document), to: ConflictNames.copy(of: document, mark))
    }
    let journal = JournalSamples.file(device: "x", .attendance)
    let record = JournalRecord(
      sequence: 1, id: "a", type: "arrival", content: ["person": .string(kim.id), "time": 1])
    for name in [journal, ConflictNames.copy(of: journal)] {
      try scratch.write(JournalSamples.bytes([record]), to: name)
    }
    #expect(people.read().values.count == 1)
    let events = try PersonExport(scratch.data).document(of: kim.id).document["events"]
    #expect(events?.arrayValue?.count == 1)
    #expect(
      try PersonErasure(scratch.data, device: Device(id: "x"))
        .erase(kim.id, on: Self.day).events == 2)
    for file in try scratch.files() {
      let text = try scratch.text(file)
      #expect(!text.contains("Åberg") && !text.contains(kim.id), "\(file)")
    }
    #expect(throws: PersonError.self) { try people.person(kim.id) }
  }

  @Test func aPersonOfWhomOnlyACopyIsLeftCanBeErasedAndGrowsTooOld() throws {
    let scratch = try DataSamples.folder()
    let people = PeopleFolder(scratch.data)
    for isByHand in [true, false] {
      let kim = try people.add(
        name: "Kim Åberg", consent: Person.Consent(date: Self.day - 200, textVersion: "1"))
      let document = "people/\(kim.id).json"
      let copy = ConflictNames.copy(of: document)
      try scratch.write(try scratch.bytes(document), to: copy)
      try scratch.remove(document)
      #expect(people.read().values.isEmpty)
      if isByHand {
        try PersonErasure(scratch.data, device: Device(id: "x")).erase(kim.id, on: Self.day)
      } else {
        let device = Device(id: "x")
        let done = try Upkeep(scratch.data).run(
          today: Self.day, retentionDays: 90, device: device, isDayConfirmed: true)
        #expect(done.people == 1)
      }
      #expect(try !scratch.files().contains(copy))
    }
  }

  @Test func whatIsTooOldGoesFromCopiesOfJournalsToo() throws {
    let scratch = try DataSamples.folder()
    let kim = try PeopleFolder(scratch.data).add(
      name: "Kim Åberg", consent: Person.Consent(date: Self.day, textVersion: "1"))
    let old = JournalSamples.file(device: "x", day: Self.day - 100, .attendance)
    let record = JournalRecord(
      sequence: 1, id: "a", type: "arrival", content: ["person": .string(kim.id), "time": 1])
    for name in [old, ConflictNames.copy(of: old)] {
      try scratch.write(JournalSamples.bytes([record]), to: name)
    }
    let done = try Upkeep(scratch.data).run(
      today: Self.day, retentionDays: 90, device: Device(id: "x"), isDayConfirmed: true)
    #expect(done.links == 2)
    for name in [old, ConflictNames.copy(of: old)] {
      #expect(try !scratch.text(name).contains(kim.id))
    }
  }

  @Test func anErasedWishLeavesNoWordInCopies() throws {
    let scratch = try DataSamples.folder()
    let wish = JournalRecord(
      sequence: 1, id: "w", type: "wish",
      content: ["text": "Ring Kim Åberg", "language": "sv", "hour": 9])
    for name in [Self.file, ConflictNames.copy(of: Self.file)] {
      try scratch.write(JournalSamples.bytes([wish]), to: name)
    }
    let reply: JSONObject = [
      "version": 1, "id": "w", "text": "Ring Kim Åberg", "status": "planned",
      "decided": "2026-11-20", "reply": ["sv": "Kim Åberg ringer"],
    ]
    let copy = ConflictNames.copy(of: "replies/w.json")
    for name in ["replies/w.json", copy] {
      try scratch.write(JSONWriter.document(.object(reply)), to: name)
    }
    #expect(try WishReader(scratch.data).read(Self.day...Self.day).wishes.count == 1)
    try WishErasure(scratch.data, device: Device(id: "x")).erase("w", on: Self.day)
    for file in try scratch.files() {
      #expect(try !scratch.text(file).contains("Åberg"), "\(file)")
    }
  }
}
