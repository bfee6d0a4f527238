import ModelSupport
import Testing

@testable import KioskModel

@Suite struct DocumentChangeTests {
  private typealias Edit = DocumentChange.Edit

  /// One document is changed, one removed and one added.
  private static let change = DocumentChange([
    Edit(path: "programme/a.json", before: ["n": 1, "m": 0], after: ["n": 2]),
    Edit(path: "programme/b.json", before: ["n": 1], after: nil),
    Edit(path: "notices/c.json", before: nil, after: ["n": 2]),
  ])

  private static let paths = change.edits.map(\.path)

  private func simulated() -> (disk: SimulatedDisk, folder: DataFolder) {
    let disk = SimulatedDisk()
    // A different order of keys is the same document.
    disk.place(Array(#"{"m":0,"n":1}"#.utf8), at: SimulatedDisk.root + "/programme/a.json")
    disk.place(Array(#"{"n":1}"#.utf8), at: SimulatedDisk.root + "/programme/b.json")
    return (disk, DataFolder(SimulatedDisk.root))
  }

  private func documents(
    _ disk: Disk, in folder: DataFolder = DataFolder(SimulatedDisk.root)
  ) throws -> [JSONObject?] {
    try Self.paths.map { path in
      do throws(DocumentError) {
        return try Document.load(folder.root + "/" + path, disk: disk) { $0.object }
      } catch {
        guard error.isMissing else { throw error }
        return nil
      }
    }
  }

  @Test func aChangeIsMadeAndUndone() throws {
    let scratch = try ScratchFolder()
    try scratch.write(#"{"m":0,"n":1}"#, to: "programme/a.json")
    try scratch.write(#"{"n":1}"#, to: "programme/b.json")
    func now() throws -> [JSONObject?] { try documents(.live, in: scratch.data) }
    let before = try now()
    try Self.change.apply(in: scratch.data)
    #expect(try now() == Self.change.edits.map(\.after))
    #expect(Self.change.undone.undone == Self.change && !Self.change.isEmpty)
    #expect(throws: DocumentChangeError.changedMeanwhile(path: Self.paths[0])) {
      try Self.change.apply(in: scratch.data)
    }
    try Self.change.undone.apply(in: scratch.data)
    #expect(try now() == before)
    let lock = try scratch.data.lockProgramme()
    #expect(throws: DocumentChangeError.inUse) { try Self.change.apply(in: scratch.data) }
    withExtendedLifetime(lock) {}
  }

  /// A killed import leaves documents that were written and not renamed.
  @Test func theNextChangeRemovesWhatAKilledOneLeft() throws {
    let scratch = try ScratchFolder()
    try scratch.write(#"{"m":0,"n":1}"#, to: "programme/a.json")
    try scratch.write(#"{"n":1}"#, to: "programme/b.json")
    for name in ["programme/a.json.tmp", "programme/x.json.tmp", "people/kim.json.tmp"] {
      try scratch.write("{}", to: name)
    }
    try Self.change.apply(in: scratch.data)
    #expect(
      try scratch.files().filter { !$0.hasPrefix(DataFolder.notShared) }
        == ["notices/c.json", "people/kim.json.tmp", "programme/a.json"])
  }

  @Test func whatAnotherHasChangedIsNotTouched() throws {
    let (disk, folder) = simulated()
    disk.place(Array(#"{"n":7}"#.utf8), at: folder.root + "/notices/c.json")
    #expect(throws: DocumentChangeError.changedMeanwhile(path: "notices/c.json")) {
      try Self.change.applyUnlocked(in: folder, disk: disk.disk)
    }
    #expect(try documents(disk.disk) == [["n": 1, "m": 0], ["n": 1], ["n": 7]])
    disk.place(Array("{".utf8), at: folder.root + "/notices/c.json")
    #expect(throws: DocumentChangeError.self) {
      try Self.change.applyUnlocked(in: folder, disk: disk.disk)
    }
    #expect(disk.files.count == 3)
  }

  @Test(arguments: [
    "../a.json", "/a.json", "programme/../../a.json", "programme//a.json", ".good/a.json", "",
    "programme/a.jsonl", "programme/", "a\u{0}/.json",
  ])
  func aPathThatLeavesTheFolderIsRefused(path: String) throws {
    let (disk, folder) = simulated()
    let error = #expect(throws: DocumentChangeError.self) {
      try DocumentChange([Edit(path: path, before: nil, after: ["n": 2])])
        .applyUnlocked(in: folder, disk: disk.disk)
    }
    guard case .disk(let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.isForbidden && disk.files.count == 2)
  }

  @Test func theSameDocumentCanChangeTwice() throws {
    let (disk, folder) = simulated()
    let twice = Self.change.followed(by: Self.change.undone)
    try twice.applyUnlocked(in: folder, disk: disk.disk)
    try twice.undone.applyUnlocked(in: folder, disk: disk.disk)
    #expect(try documents(disk.disk) == Self.change.edits.map(\.before))
  }

  /// The change is carried out completely or not at all, or the documents that could not be
  /// restored are named; after a power cut each single document is the old or the new one.
  @Test(arguments: SimulatedDisk.Fault.allCases, [false, true])
  func itIsAllOrNothingWhicheverCallFails(fault: SimulatedDisk.Fault, staysBroken: Bool) throws {
    let old = Self.change.edits.map(\.before)
    let new = Self.change.edits.map(\.after)
    var call = 0
    var hasFailed = true
    while hasFailed {
      call += 1
      let (disk, folder) = simulated()
      let number = call
      disk.fail { count, operation in
        // A disk that stays broken can still be read.
        count == number || (staysBroken && count > number && operation != .read) ? fault : nil
      }
      var failure: DocumentChangeError?
      do throws(DocumentChangeError) {
        try Self.change.applyUnlocked(in: folder, disk: disk.disk)
      } catch {
        failure = error
      }
      hasFailed = disk.hasFailed
      if !fault.endsProgram {
        disk.repair()
        let now = try documents(disk.disk)
        switch failure {
        case nil: #expect(now == new, "call \(call)")
        case .partlyDone(_, let paths)?:
          let left = zip(Self.paths, zip(now, old)).filter { $1.0 != $1.1 }.map(\.0)
          #expect(staysBroken && Set(left).isSubset(of: paths), "call \(call): \(left) \(paths)")
        default: #expect(now == old, "call \(call)")
        }
      }
      var random = SplitMix64(seed: UInt64(call))
      disk.cutPower(&random)
      for (document, edit) in zip(try documents(disk.disk), Self.change.edits) {
        #expect(document == edit.before || document == edit.after, "call \(call)")
        #expect(failure != nil || document == edit.after, "call \(call)")
      }
      #expect(disk.violations == [] && disk.openDescriptors == 0)
    }
    #expect(call > 12)
  }
}
