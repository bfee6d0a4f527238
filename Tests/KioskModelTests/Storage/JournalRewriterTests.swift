import ModelSupport
import Testing

@testable import KioskModel

/// A journal is rewritten atomically whichever call fails, and a running writer continues in the
/// new file.
@Suite struct JournalRewriterTests {
  private static let part = JournalPath(
    device: JournalSamples.device, day: JournalSamples.day, stream: .feedback)
  private static let file = SimulatedDisk.root + "/" + JournalSamples.file()
  private static let records = JournalSamples.records(5)

  private static func disk(_ more: String = "") -> SimulatedDisk {
    let disk = SimulatedDisk()
    disk.place(JournalSamples.bytes(records) + Array(more.utf8), at: file)
    return disk
  }

  private static func rewrite(_ disk: SimulatedDisk, hiding words: [String] = []) throws -> Int {
    try JournalRewriter(root: SimulatedDisk.root, disk: disk.disk).rewrite(
      part, hiding: words
    ) { record in record.id == "i2" || record.id == "i4" ? ["n": "gone"] : nil }
  }

  @Test func onlyWhatIsToChangeIsChanged() throws {
    let disk = Self.disk("no line\nhalf a li")
    #expect(try Self.rewrite(disk) == 2)
    let bytes = try disk.disk.read(Self.file)
    let reading = JournalReading(bytes)
    #expect(reading.records.map(\.id) == Self.records.map(\.id))
    #expect(reading.records.map(\.sequence) == Self.records.map(\.sequence))
    for (new, old) in zip(reading.records, Self.records) {
      #expect(new == old || (["i2", "i4"].contains(old.id) && new.content == ["n": "gone"]))
    }
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\nno line\nhalf a li"))
    #expect(reading.badLines.count == 2)
  }

  @Test func wordsInLinesThatCannotBeReadAreWrittenOver() throws {
    let disk = Self.disk("{\"person\":\"kim-1\" kim-1\nkim-")
    _ = try Self.rewrite(disk, hiding: ["kim-1"])
    let text = String(decoding: try disk.disk.read(Self.file), as: UTF8.self)
    #expect(text.hasSuffix("{\"person\":\"xxxxx\" xxxxx\nxxxx"))
  }

  @Test func whereNothingIsToChangeNothingIsWritten() throws {
    let disk = Self.disk()
    disk.fail { _, operation in operation == .write ? .broken : nil }
    let rewriter = JournalRewriter(root: SimulatedDisk.root, disk: disk.disk)
    #expect(try rewriter.rewrite(Self.part) { _ in nil } == 0)
    #expect(!disk.hasFailed)
  }

  @Test func whateverFailsLeavesTheOldFileOrTheNewOne() throws {
    let old = try Self.disk().disk.read(Self.file)
    let whole = Self.disk()
    _ = try Self.rewrite(whole)
    let new = try whole.disk.read(Self.file)
    for fault in SimulatedDisk.Fault.allCases {
      for call in 1...20 {
        let disk = Self.disk()
        disk.fail(fault, at: call)
        let count = try? Self.rewrite(disk)
        var random = SplitMix64(seed: UInt64(call))
        disk.cutPower(&random)
        let left = try disk.disk.read(Self.file)
        #expect(left == old || left == new, "\(fault) at call \(call)")
        // What was reported as done has been done.
        if count != nil { #expect(left == new, "\(fault) at call \(call)") }
        #expect(disk.violations.isEmpty)
      }
    }
  }

  @Test func aWriterGoesOnInTheNewFile() throws {
    let scratch = try ScratchFolder()
    var writer = JournalWriter(root: scratch.path, device: JournalSamples.device)
    let day = JournalSamples.day
    let events = (1...4).map(JournalSamples.event)
    try writer.append([events[0], events[1]], to: .feedback, on: day)
    let count = try JournalRewriter(root: scratch.path).rewrite(Self.part) { record in
      record.id == events[0].id ? [:] : nil
    }
    #expect(count == 1)
    try writer.append([events[2]], to: .feedback, on: day)
    try writer.append([events[3]], to: .feedback, on: day)
    let reading = JournalReading(try scratch.bytes(JournalSamples.file()))
    #expect(reading.records.map(\.id) == events.map(\.id))
    #expect(reading.records.map(\.sequence) == [1, 2, 3, 4])
    #expect(reading.records.first?.content == [:])
    var numbers = NumberRanges()
    for record in reading.records { numbers.insert(record.sequence) }
    #expect(numbers.gaps.isEmpty)
  }
}
