import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// If a document is edited so that it becomes invalid, its last valid version is used.
struct GoodCopiesTests {
  @Test func theLastGoodVersionServesWhileTheProgramRuns() throws {
    let folder = try DataSamples.folder()
    let before = try MeetingPlace(folder.data)
    try folder.write("{ \"uid\": \"walk\",", to: "programme/walk.json")
    try folder.write(DataSamples.notice("closed", to: "soon"), to: "notices/closed.json")
    let place = try MeetingPlace(folder.data).keeping(before)
    #expect(place.activities.values["walk.json"]?.title == "Promenad")
    #expect(place.activities.served == ["walk.json"])
    #expect(place.notices.values["closed.json"] != nil)
    #expect(
      place.errors.map(\.file) == [
        folder.path + "/programme/walk.json", folder.path + "/notices/closed.json",
      ])
    // Also at the next reading and when one reading follows another.
    let again = try MeetingPlace(folder.data).keeping(place)
    #expect(again.activities.values["walk.json"]?.title == "Promenad")
    #expect(try folder.text("programme/walk.json") == "{ \"uid\": \"walk\",")
  }

  @Test func theLastGoodVersionServesAfterARestart() throws {
    let folder = try DataSamples.folder()
    folder.data.keepCopies()
    try folder.write(
      DataSamples.activity("walk", title: "Lång promenad"), to: "programme/walk.json")
    folder.data.keepCopies()
    try folder.write(DataSamples.activity("walk", start: "i morgon"), to: "programme/walk.json")
    try folder.write("nonsense", to: "site.json")
    try folder.write("", to: "notices/closed.json")
    folder.data.keepCopies()
    let place = try MeetingPlace(folder.data)
    #expect(place.activities.values["walk.json"]?.title == "Lång promenad")
    #expect(place.activities.values.count == 2)
    #expect(place.notices.values["closed.json"]?.sender == "Mötesplatsen")
    #expect(place.site.name == "Mötesplats Hälsa")
    #expect(
      place.errors.map { $0.file.dropFirst(folder.path.count) } == [
        "/site.json", "/programme/walk.json", "/notices/closed.json",
      ])
    #expect(place.errors[1].line == 5)
    let check = try FolderCheck(folder.data)
    #expect(check.documents == 1 && check.documentErrors == place.errors && !check.isClean)
  }

  @Test func aDocumentThatIsMendedCountsAtOnce() throws {
    let folder = try DataSamples.folder()
    folder.data.keepCopies()
    try folder.write("{", to: "programme/walk.json")
    _ = try MeetingPlace(folder.data)
    try folder.write(DataSamples.activity("walk", title: "Mended"), to: "programme/walk.json")
    let place = try MeetingPlace(folder.data)
    #expect(place.activities.values["walk.json"]?.title == "Mended")
    #expect(place.errors.isEmpty && place.activities.served.isEmpty)
  }

  @Test func thereIsOneCopyOfEachAndNothingIsWrittenWhenNothingChanged() throws {
    let folder = try DataSamples.folder()
    folder.data.keepCopies()
    let files = try folder.files().filter { $0.hasPrefix("local/.good/") }
    #expect(files.count == 4)
    try folder.write(DataSamples.activity("walk", title: "B"), to: "programme/walk.json")
    folder.data.keepCopies()
    #expect(try folder.files().filter { $0.hasPrefix("local/.good/") }.count == 4)

    let writing = CallCounter()
    folder.data.keepCopies(disk: writing.disk)
    #expect(writing.count == 0)
  }

  @Test func readingWritesNothing() throws {
    let folder = try DataSamples.folder()
    let files = try folder.files()
    try folder.write("{", to: "programme/walk.json")
    _ = try MeetingPlace(folder.data)
    #expect(try folder.files() == files)
  }

  @Test func nothingAboutPeopleIsCopied() throws {
    let folder = try DataSamples.folder()
    try folder.write("{}", to: "people/0b5f8c3e.json")
    try folder.write("{}", to: "local/staff/anna.json")
    folder.data.keepCopies()
    #expect(
      try !folder.files().contains { $0.hasPrefix("local/.good/") && $0.contains("0b5f8c3e") })
    #expect(try !folder.files().contains { $0.hasPrefix("local/.good/") && $0.contains("anna") })
  }

  @Test func aDocumentThatWasTakenAwayStaysAway() throws {
    let folder = try DataSamples.folder()
    folder.data.keepCopies()
    try folder.remove("programme/walk.json")
    folder.data.keepCopies()
    #expect(try MeetingPlace(folder.data).activities.values.count == 1)
  }

  @Test func copiesOfDocumentsThatAreGoneDoNotPileUp() throws {
    let folder = try ScratchFolder()
    let copies = GoodCopies(folder: folder.path + "/local/.good", disk: .live)
    let most = GoodCopies.maxGoneDocuments
    copies.keep((0..<(most + 3)).map { ("\($0).json", Array("{}".utf8)) })
    copies.keep((0..<2).map { ("\($0).json", Array("{}".utf8)) })
    #expect(try folder.files().count == most + 3)
    copies.keep([("0.json", Array("{}".utf8))])
    #expect(try folder.files().count == 1)
  }

  @Test func aDamagedCopyIsNotServed() throws {
    let folder = try DataSamples.folder()
    folder.data.keepCopies()
    let copy = try #require(try folder.files().first { $0.hasPrefix("local/.good/programme/walk") })
    try folder.write(DataSamples.activity("walk", title: "Forged"), to: copy)
    try folder.write("{", to: "programme/walk.json")
    #expect(try MeetingPlace(folder.data).activities.values["walk.json"] == nil)
  }

  @Test func aMissingSiteIsAFirstStartAlsoWhereACopyIs() throws {
    let folder = try DataSamples.folder()
    folder.data.keepCopies()
    try folder.remove("site.json")
    let error = #expect(throws: DocumentError.self) { try MeetingPlace(folder.data) }
    #expect(error?.isMissing == true)
  }

  @Test(arguments: SimulatedDisk.Fault.allCases)
  func aGoodVersionIsThereWhicheverCallFails(fault: SimulatedDisk.Fault) throws {
    let copies = SimulatedDisk.root + "/local/.good"
    func title(_ disk: SimulatedDisk) -> String? {
      GoodCopies(folder: copies, disk: disk.disk).value(of: "a.json") {
        reader throws(DocumentProblem) in try reader.string("title")
      }
    }
    var call = 0
    var hasFailed = true
    while hasFailed {
      call += 1
      for seed in 0..<8 as Range<UInt64> {
        let disk = SimulatedDisk()
        GoodCopies(folder: copies, disk: disk.disk).keep([
          ("a.json", Array("{\"title\":\"A\"}".utf8))
        ])
        for folder in [SimulatedDisk.root, SimulatedDisk.root + "/local"] {
          try disk.disk.syncFolder(folder)
        }
        disk.fail(fault, at: call)
        GoodCopies(folder: copies, disk: disk.disk).keep([
          ("a.json", Array("{\"title\":\"B\"}".utf8))
        ])
        hasFailed = disk.hasFailed
        if fault != .powerCut { disk.repair() }
        var random = SplitMix64(seed: seed)
        if fault == .powerCut || seed > 0 { disk.cutPower(&random) }
        #expect(["A", "B"].contains(title(disk)), "call \(call) seed \(seed)")
        #expect(disk.violations == [] && disk.openDescriptors == 0)
      }
    }
    #expect(call > 5)
  }
}
