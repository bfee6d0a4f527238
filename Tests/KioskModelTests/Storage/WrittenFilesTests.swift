import ModelSupport
import Testing

@testable import KioskModel

/// A document that is not as the program wrote it last is told from one that is.
@Suite struct WrittenFilesTests {
  private let scratch: ScratchFolder
  private let path = DocumentKind.notices.path(of: "closed")

  init() throws { scratch = try DataSamples.folder() }

  private var changed: [String] {
    get throws {
      try FolderCheck(scratch.data).findings.filter { $0.kind == .changed }.map(\.file)
    }
  }

  /// Changes the notice as staff do.
  private func edit(_ sender: String, disk: Disk = .live) throws {
    let before = try Document.load(scratch.path + "/" + path) { $0.object }
    var after = before
    after["sender"] = .string(sender)
    try DocumentChange([.init(path: path, before: before, after: after)])
      .apply(in: scratch.data, disk: disk)
  }

  @Test func whatTheProgramHasNotWrittenIsNotJudged() throws {
    #expect(try FolderCheck(scratch.data).isClean)
    try scratch.write(DataSamples.notice("closed", to: "2026-12-01"), to: path)
    #expect(try changed.isEmpty)
  }

  /// Whatever valid value a flipped bit makes, the document is named.
  @Test func everyFlippedBitOfADocumentIsFound() throws {
    try edit("Värdarna")
    let bytes = try scratch.bytes(path)
    #expect(try changed.isEmpty)
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= UInt8(1) << (index % 8)
      try scratch.write(flipped, to: path)
      let check = try FolderCheck(scratch.data)
      #expect(!check.isClean, "byte \(index)")
    }
    try scratch.write(bytes, to: path)
    #expect(try FolderCheck(scratch.data).isClean)
  }

  @Test func aChangeByHandIsToldUntilItIsAcceptedOrWrittenOver() throws {
    try edit("Värdarna")
    for isAccepted in [true, false] {
      try scratch.write(
        DataSamples.notice("closed", to: "2026-12-0\(isAccepted ? 1 : 2)"), to: path)
      #expect(try changed == [path])
      if isAccepted {
        try WrittenFiles(scratch.data).accept(path)
      } else {
        try edit("Samordnaren")
      }
      #expect(try FolderCheck(scratch.data).isClean)
    }
  }

  /// Where several kiosks share a folder, another one may have written it: told, but no error.
  @Test func aChangeMayBeAnotherKiosks() throws {
    try edit("Värdarna")
    try scratch.write(DataSamples.notice("closed", to: "2026-12-01"), to: path)
    for (device, kind) in [("mine", FolderFinding.Kind.changed), ("theirs", .changedShared)] {
      var writer = JournalWriter(root: scratch.path, device: device)
      try writer.append([JournalSamples.event(1)], to: .feedback, on: JournalSamples.day)
      let check = try FolderCheck(scratch.data, devices: ["mine"])
      #expect(check.findings == [FolderFinding(kind, path)])
      #expect(check.isClean == (kind == .changedShared) && check.hasNotes)
    }
  }

  /// The power may be cut before or after the new document has taken the old one's place.
  @Test func aSaveThatFailedLeavesADocumentThatIsKnown() throws {
    try edit("Värdarna")
    let target = scratch.path + "/" + path
    var disk = Disk.live
    disk.rename = { from, to throws(DiskError) in
      if to == target { throw DiskError(.rename, to, code: 5) }
      try Disk.live.rename(from, to)
    }
    for _ in 0..<3 {
      let failing = disk
      #expect(throws: DocumentChangeError.self) { try edit("Någon", disk: failing) }
      #expect(try changed.isEmpty)
    }
  }

  /// A checksum kept of a name could be used to guess it.
  @Test func nothingIsKeptOfSomebodyWhoWasErased() throws {
    let people = PeopleFolder(scratch.data)
    let person = try people.add(
      name: "Kim", consent: Person.Consent(date: JournalSamples.day, textVersion: "1"))
    let file = String(scratch.data.written.dropFirst(scratch.path.count + 1))
    #expect(try scratch.text(file).contains(person.id))
    try PersonErasure(scratch.data, device: Device(id: "a"))
      .erase(person.id, on: JournalSamples.day)
    #expect(try !scratch.text(file).contains(person.id))
  }
}
