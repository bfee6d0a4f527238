import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// A document has a largest size and a deepest nesting, above which it is named and not read.
@Suite struct DocumentLimitTests {
  private func sparse(_ size: Int, at path: String) throws {
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(truncate(path, size) == 0)
  }

  @Test func aLargeDocumentIsNotRead() throws {
    let scratch = try DataSamples.folder()
    let path = scratch.data.path(.programme) + "/huge.json"
    try sparse(2 << 30, at: path)
    var disk = Disk.live
    disk.read = { file throws(DiskError) in
      #expect(file != path)
      return try Disk.live.read(file)
    }
    let reading = Activity.documents(in: scratch.data, disk: disk).read()
    #expect(reading.values.count == 2 && reading.errors.map(\.file) == [path])
    guard case .disk(let error)? = reading.errors.first?.reason else {
      Issue.record("no disk error")
      return
    }
    #expect(error.isTooLarge && !error.isFull)
    Activity.documents(in: scratch.data, disk: disk).keepCopies()
    let check = try FolderCheck(scratch.data, disk: disk)
    #expect(check.documentErrors.map(\.file) == [path] && check.documents == 4)
  }

  @Test func theLimitItselfIsRead() throws {
    let scratch = try ScratchFolder()
    for (size, isRead) in [(Document.largest, true), (Document.largest + 1, false)] {
      let text = [UInt8](repeating: 0x20, count: size - 2) + Array("{}".utf8)
      try scratch.write(text, to: "a.json")
      let object = try? Document.load(scratch.path + "/a.json") { $0.object }
      #expect((object != nil) == isRead)
    }
  }

  @Test(arguments: [(99, true), (100, true), (101, false), (100_000, false)])
  func aHundredLevelsAreRead(levels: Int, isRead: Bool) throws {
    let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    #expect(((try? JSONParser.parse(Array(text.utf8))) != nil) == isRead)
  }
}
