import Foundation
import ModelSupport
import Testing

@testable import KioskModel

struct FolderCheckTests {
  private static let day = JournalSamples.day

  private func place(
    _ records: [JournalRecord], _ folder: ScratchFolder, day: LocalDate = day, segment: Int = 1
  ) throws {
    try folder.write(
      JournalSamples.bytes(records), to: JournalSamples.file(day: day, segment: segment))
  }

  @Test func aFolderInOrderIsClean() throws {
    let folder = try DataSamples.folder()
    var writer = JournalWriter(root: folder.path, device: "x")
    for day in [Self.day, Self.day + 1] {
      for stream in JournalPath.Stream.allCases {
        try writer.append((1...3).map(JournalSamples.event), to: stream, on: day)
      }
    }
    let before = try folder.files()
    var progress: [Double] = []
    let check = try FolderCheck(folder.data) { progress.append($0) }
    #expect(check.isClean)
    #expect(check.documents == 4)
    #expect(check.journals.count == 6)
    #expect(check.journals.allSatisfy { $0.events == 3 })
    #expect(progress.count == 6 && progress.last == 1 && progress == progress.sorted())
    #expect(try folder.files() == before, "a check changes nothing")
  }

  @Test func aDamagedLineIsToldWithItsFileItsLineAndTheNumberThatIsMissing() throws {
    let folder = try DataSamples.folder()
    try place(JournalSamples.records(5), folder)
    var bytes = try folder.bytes(JournalSamples.file())
    let third = JournalSamples.bytes(JournalSamples.records(2)).count
    bytes[third + 3] ^= 1
    try folder.write(bytes, to: JournalSamples.file())
    let check = try FolderCheck(folder.data)
    let journal = try #require(check.journals.first)
    #expect(!check.isClean)
    #expect(journal.file == JournalSamples.file())
    #expect(journal.events == 4)
    #expect(journal.badLines == [.init(line: 3, fault: .damaged)])
    #expect(journal.gaps == [3...3])
  }

  @Test func twoMachinesUnderOneIDAreTold() throws {
    let folder = try DataSamples.folder()
    try place(JournalSamples.records(3), folder)
    try place(JournalSamples.records(3), folder, segment: 2)
    try place(JournalSamples.records(3), folder, day: Self.day + 1)
    #expect(try FolderCheck(folder.data).writers.journals.isEmpty)
    var other = JournalSamples.records(2)
    other[1].id = "another"
    try place(other, folder, segment: 3)
    let check = try FolderCheck(folder.data)
    #expect(check.writers.journals == [JournalSamples.file(segment: 3)])
    #expect(check.isClean, "all entries are counted")
  }

  @Test func aTornEndIsTold() throws {
    let folder = try DataSamples.folder()
    try folder.write(
      JournalSamples.bytes(JournalSamples.records(3)).dropLast(4), to: JournalSamples.file())
    let check = try FolderCheck(folder.data)
    #expect(check.journals.first?.badLines == [.init(line: 3, fault: .incomplete)])
    #expect(check.journals.first?.gaps == [])
    #expect(!check.isClean)
  }

  @Test func aLineOfALaterVersionIsToldApartFromDamage() throws {
    let folder = try DataSamples.folder()
    var text = String(decoding: JournalSamples.records(1)[0].line, as: UTF8.self)
    text = text.replacing("\"v\":1", with: "\"v\":2")
    let body = Array(text.utf8.dropLast(18))
    let line = body + Array(",\"crc\":\"\(CRC32.text(body[...]))\"}\n".utf8)
    try folder.write(line, to: JournalSamples.file())
    let check = try FolderCheck(folder.data)
    #expect(check.journals.first?.badLines == [.init(line: 1, fault: .laterVersion)])
    #expect(!check.isClean)
  }

  @Test func numbersGoOnFromOneSegmentToTheNext() throws {
    let folder = try DataSamples.folder()
    let records = JournalSamples.records(9)
    try place(Array(records[..<4]), folder)
    try place(Array(records[3...]), folder, segment: 2)
    #expect(try FolderCheck(folder.data).isClean)
    try place(Array(records[6...]), folder, segment: 2)
    let check = try FolderCheck(folder.data)
    #expect(check.journals.map(\.gaps) == [[], [5...6]])
    #expect(!check.isClean)
  }

  @Test func aGapIsToldOnceAndNotAgainInLaterSegments() throws {
    let folder = try DataSamples.folder()
    let records = JournalSamples.records(9)
    try place([records[1], records[8]], folder)
    try place([records[4]], folder, segment: 2)
    #expect(try FolderCheck(folder.data).journals.map(\.gaps) == [[1...1, 3...8], []])
  }

  @Test func everyDayAndDeviceHasNumbersOfItsOwn() throws {
    let folder = try DataSamples.folder()
    let records = JournalSamples.records(3)
    try place(records, folder)
    try place([records[0]], folder, day: Self.day + 1)
    try folder.write(JournalSamples.bytes(records), to: JournalSamples.file(device: "y"))
    try folder.write(JournalSamples.bytes(records), to: JournalSamples.file(.attendance))
    #expect(try FolderCheck(folder.data).isClean)
  }

  @Test func aJournalThatCannotBeReadIsToldAndTheOthersAreChecked() throws {
    let folder = try DataSamples.folder()
    try place(JournalSamples.records(3), folder)
    let broken = folder.path + "/" + JournalSamples.file(day: Self.day - 1)
    try folder.write("", to: JournalSamples.file(day: Self.day - 1) + "/folder")
    let check = try FolderCheck(folder.data)
    #expect(check.unreadable.map(\.path) == [broken])
    #expect(check.journals.count == 1)
    #expect(!check.isClean)
  }

  @Test func questionsAndReferenceValuesAreChecked() throws {
    let folder = try DataSamples.folder()
    try folder.write("{\n  \"id\": 7\n}", to: "questions/eget.json")
    let questions = try FolderCheck(folder.data)
    #expect(questions.documentErrors.map(\.file) == [folder.path + "/questions/eget.json"])
    #expect(questions.documentErrors.map(\.line) == [2] && !questions.isClean)
    try folder.write(
      #"{ "id": "eget", "version": 1, "questions": [], "slots": [] }"#, to: "questions/eget.json")
    let good = "indikator;kommun;år;värde\nN1;Torvalla;2025;71,2\n"
    try folder.write(good, to: "reference.csv")
    let mended = try FolderCheck(folder.data)
    #expect(mended.isClean && mended.documents == 6)
    try folder.write(good + "N1;Torvalla;2026;många\n", to: "reference.csv")
    #expect(try !FolderCheck(folder.data).isClean)
  }

  @Test func everyDocumentWithAMistakeIsTold() throws {
    let folder = try DataSamples.folder()
    try folder.write("{\n  \"id\": 7\n}", to: "notices/closed.json")
    try folder.write("{", to: "programme/song.json")
    let check = try FolderCheck(folder.data)
    #expect(check.documents == 2)
    #expect(check.documentErrors.map(\.line) == [1, 2])
    #expect(!check.isClean)
    try folder.write("[]", to: "site.json")
    try folder.write("{ \"dance\": [] }", to: "categories.json")
    try folder.write("{}", to: "calendars/region.json")
    let all = try FolderCheck(folder.data)
    #expect(
      all.documentErrors.map { $0.file.dropFirst(folder.path.count + 1) } == [
        "site.json", "programme/song.json", "notices/closed.json", "categories.json",
        "calendars/region.json",
      ])
  }
}
