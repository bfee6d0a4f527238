import ModelSupport
import Testing

@testable import KioskModel

struct DocumentFolderTests {
  private func folder(_ path: String, _ disk: Disk = .live) -> DocumentFolder<String> {
    DocumentFolder(path, disk: disk) { reader throws(DocumentProblem) in
      try reader.string("title")
    }
  }

  @Test func onlyDocumentsAreRead() throws {
    let scratch = try ScratchFolder()
    try scratch.write("{\"title\":\"A\"}", to: "a.json")
    for name in [".hidden.json", "b.json~", "b.json.tmp", "notes.txt", "inner/c.json"] {
      try scratch.write("{", to: name)
    }
    let reading = folder(scratch.path).read()
    #expect(reading.values == ["a.json": "A"])
    #expect(reading.errors.isEmpty)
    #expect(folder(scratch.path + "/none").read().errors.isEmpty)
  }

  /// Many files are read on all processors.
  @Test func ofManyDocumentsEachIsReadAndEachErrorTold() throws {
    let scratch = try ScratchFolder()
    for number in 0..<600 {
      let text = number % 100 == 7 ? "{" : #"{"title":"\#(number)"}"#
      try scratch.write(text, to: "\(number).json")
    }
    let reading = folder(scratch.path).read()
    let whole = (0..<600).filter { $0 % 100 != 7 }
    #expect(reading.values.count == whole.count)
    #expect(whole.allSatisfy { reading.values["\($0).json"] == "\($0)" })
    #expect(
      Set(reading.errors.map { Document.name(of: $0.file) })
        == ["7.json", "107.json", "207.json", "307.json", "407.json", "507.json"])
  }

  @Test func aFolderThatCannotBeListedKeepsWhatWasRead() throws {
    let scratch = try ScratchFolder()
    try scratch.write("{\"title\":\"A\"}", to: "a.json")
    let earlier = folder(scratch.path).read()
    var disk = Disk.live
    disk.list = { path throws(DiskError) in throw DiskError(.list, path, code: 24) }
    let reading = folder(scratch.path, disk).read()
    #expect(reading.values.isEmpty && reading.errors.count == 1)
    #expect(reading.keeping(earlier).values == ["a.json": "A"])
    #expect(reading.keeping(earlier).served == ["a.json"])
  }

  @Test func whatIsKeptInMemoryNeverHidesWhatWasServedFromACopy() throws {
    var reading = DocumentFolder<String>.Reading()
    reading.values["a.json"] = "copy"
    reading.errors = [DocumentError(file: "x/a.json", line: 1, reason: .syntax(.unexpectedEnd))]
    #expect(reading.keeping(DocumentFolder<String>.Reading()).values["a.json"] == "copy")
  }

  @Test func aDocumentThatIsGoneIsNotKept() throws {
    let scratch = try ScratchFolder()
    try scratch.write("{\"title\":\"A\"}", to: "a.json")
    let earlier = folder(scratch.path).read()
    try scratch.remove("a.json")
    #expect(folder(scratch.path).read().keeping(earlier).values.isEmpty)
  }
}
