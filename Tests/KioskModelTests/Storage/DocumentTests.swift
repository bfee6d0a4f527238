import Foundation
import ModelSupport
import Testing

@testable import KioskModel

struct DocumentTests {
  private func makeTitle(_ reader: JSONReader) throws(DocumentProblem) -> String {
    let inner = try reader.objects("rooms")
    for room in inner { _ = try room.string("name") }
    return try reader.string("title")
  }

  @Test func unknownKeysAndTheirOrderSurviveALoadAndASave() throws {
    let folder = try ScratchFolder()
    let text = """
      {
        "zebra": [
          1.50,
          null,
          -0
        ],
        "title": "Promenad \\"ute\\"",
        "apple": {
          "z": true,
          "a": 1e400
        },
        "big": 123456789012345678901234567890
      }

      """
    try folder.write(text, to: "a.json")
    var object = try Document.load(folder.path + "/a.json") { $0.object }
    try Document.save(object, to: folder.path + "/a.json")
    #expect(try folder.text("a.json") == text)
    object["title"] = "Sång"
    object["new"] = 1
    try Document.save(object, to: folder.path + "/a.json")
    let saved = try Document.load(folder.path + "/a.json") { $0.object }
    #expect(saved.keys == ["zebra", "title", "apple", "big", "new"])
    #expect(saved["big"] == .number("123456789012345678901234567890"))
    #expect(try folder.files() == ["a.json"])
  }

  @Test func newFilesCanBeReadByTheirOwnerOnly() throws {
    let folder = try ScratchFolder()
    try Document.save(["a": 1], to: folder.path + "/a.json")
    try Disk.live.makeFolder(folder.path + "/x/y")
    let manager = FileManager.default
    let file = try manager.attributesOfItem(atPath: folder.path + "/a.json")
    let made = try manager.attributesOfItem(atPath: folder.path + "/x")
    #expect((file[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect((made[.posixPermissions] as? NSNumber)?.intValue == 0o700)
  }

  @Test func anErrorNamesFileLineAndPlace() throws {
    let text =
      "{\n  \"title\": \"x\",\n  \"rooms\": [\n    { \"name\": \"A\" },\n    { \"name\": 3 }\n  ]\n}\n"
    #expect(
      throws: DocumentError(
        file: "p/a.json", line: 5,
        reason: .content(
          DocumentProblem(path: ["rooms", "1", "name"], reason: .expected(.text))))
    ) { try Document.parse(Array(text.utf8), file: "p/a.json", makeTitle) }
  }

  @Test func aMissingKeyIsToldOnTheLineOfItsObject() throws {
    let text = "{\n  \"rooms\": [\n    { \"name\": \"A\" },\n    {\n    }\n  ]\n}"
    #expect(
      throws: DocumentError(
        file: "a", line: 4,
        reason: .content(DocumentProblem(path: ["rooms", "1", "name"], reason: .missing)))
    ) { try Document.parse(Array(text.utf8), file: "a", makeTitle) }
  }

  @Test func aMistakeInTheSyntaxIsToldWithItsLine() throws {
    #expect(
      throws: DocumentError(
        file: "a", line: 3, reason: .syntax(.unexpected(byte: UInt8(ascii: "\""))))
    ) {
      try Document.parse(Array("{\n  \"title\": \"x\"\n  \"b\": 1\n}".utf8), file: "a", makeTitle)
    }
    #expect(throws: DocumentError(file: "a", line: 1, reason: .syntax(.unexpectedEnd))) {
      try Document.parse([], file: "a", makeTitle)
    }
    #expect(
      throws: DocumentError(
        file: "a", line: nil,
        reason: .content(DocumentProblem(path: [], reason: .expected(.object))))
    ) {
      do throws(DocumentError) {
        _ = try Document.parse(Array("[1]".utf8), file: "a", makeTitle)
      } catch {
        throw DocumentError(file: error.file, line: nil, reason: error.reason)
      }
    }
  }

  @Test func aFileThatIsNotThereIsMissing() throws {
    let folder = try ScratchFolder()
    let error = try #require(throws: DocumentError.self) {
      try Document.load(folder.path + "/none.json", makeTitle)
    }
    #expect(error.isMissing && error.line == nil && error.file == folder.path + "/none.json")
  }

  @Test func theLineOfAMistakeInAHugeDocumentIsFoundAtOnce() {
    let entries = (0..<20_000).map { "    { \"name\": \"\($0)\" }" }
    let text =
      "{\n  \"rooms\": [\n" + entries.joined(separator: ",\n") + ",\n    { \"name\": 0 }\n  ]\n}"
    let began = ContinuousClock.now
    let error = #expect(throws: DocumentError.self) {
      try Document.parse(Array(text.utf8), file: "a", makeTitle)
    }
    #expect(error?.line == 20_003)
    #expect(ContinuousClock.now - began < .seconds(20))
  }

  /// A document is the old or the new one, whichever call fails and whenever the power is cut.
  @Test(arguments: SimulatedDisk.Fault.allCases)
  func aDocumentIsOldOrNewWhicheverCallFails(fault: SimulatedDisk.Fault) throws {
    let path = SimulatedDisk.root + "/programme/a.json"
    let other = SimulatedDisk.root + "/programme/b.json"
    var call = 0
    var hasFailed = true
    while hasFailed {
      call += 1
      for seed in 0..<8 as Range<UInt64> {
        let disk = SimulatedDisk()
        disk.place(Array("{\"n\":1}".utf8), at: path)
        disk.fail(fault, at: call)
        let isSaved =
          (try? Document.save(
            [(object: ["n": 2], path: path), (object: ["n": 2], path: other)], disk: disk.disk))
          != nil
        hasFailed = disk.hasFailed
        if fault != .powerCut { disk.repair() }
        var random = SplitMix64(seed: seed)
        if seed > 0 || fault == .powerCut { disk.cutPower(&random) }
        let now = try Document.load(path, disk: disk.disk) { $0.object["n"]?.intValue }
        #expect(isSaved ? now == 2 : now == 1 || now == 2, "call \(call) seed \(seed)")
        if disk.files.contains(other) || isSaved {
          #expect(try Document.load(other, disk: disk.disk) { $0.object["n"]?.intValue } == 2)
        }
        if seed == 0, !fault.endsProgram, call > 1 {
          #expect(!disk.files.contains { $0.hasSuffix(".tmp") }, "call \(call): \(disk.files)")
        }
        try Document.save(["n": 3], to: path, disk: disk.disk)
        #expect(try Document.load(path, disk: disk.disk) { $0.object["n"]?.intValue } == 3)
        #expect(disk.violations == [] && disk.openDescriptors == 0)
      }
    }
    #expect(call > 10)
  }
}
