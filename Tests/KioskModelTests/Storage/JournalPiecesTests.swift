import Foundation
import ModelSupport
import TestSupport
import Testing

@testable import KioskModel

/// A journal of any size is read piece by piece, with the same result as at once.
@Suite struct JournalPiecesTests {
  private let scratch: ScratchFolder
  private let file = JournalSamples.file()

  init() throws { scratch = try ScratchFolder() }

  private var path: String { scratch.path + "/" + file }

  /// The real disk, on which every journal counts as large and is read in pieces of a size.
  private func disk(_ size: Int) -> Disk {
    var disk = Disk.live
    disk.status = { path in
      var status = Disk.live.status(path)
      if path.hasSuffix(".jsonl") { status?.size = .max }
      return status
    }
    disk.readPieces = { path, _, body throws(DiskError) in
      let bytes = try Disk.live.read(path)
      for start in stride(from: 0, to: bytes.count, by: size)
      where !body(bytes[start..<min(start + size, bytes.count)]) {
        return
      }
    }
    return disk
  }

  /// A journal with damage of all kinds.
  private func damaged(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = JournalSamples.bytes(JournalSamples.records(12))
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] ^=
        UInt8(1)
        << UInt8.random(
          in: 0...7, using: &random)
    }
    return Array(bytes.dropLast(Int.random(in: 0...40, using: &random)))
  }

  @Test func whateverThePiecesTheReadingIsTheSame() throws {
    for seed in Soak.seeds(20, "journal pieces") {
      var random = SeededGenerator(seed: seed)
      let bytes = damaged(&random)
      try scratch.write(bytes, to: file)
      let whole = JournalReading(bytes)
      for size in [1, 7, 100, 5000] {
        var records: [JournalRecord] = []
        let scan = try JournalScan(path, disk: disk(size)) { record in
          records.append(record)
          return true
        }
        #expect(records == whole.records && scan.count == records.count, "seed \(seed)")
        #expect(scan.badLines == whole.badLines && scan.moreBadLines == 0, "seed \(seed)")
        #expect(scan.length == bytes.count && scan.wholeLength == whole.wholeLength)
        #expect(scan.tail == Array(bytes[whole.wholeLength...]), "seed \(seed)")
      }
    }
  }

  @Test func erasingInPiecesIsErasingAtOnce() throws {
    for seed in Soak.seeds(20, "rewritten pieces") {
      var random = SeededGenerator(seed: seed)
      let bytes = damaged(&random)
      func rewritten(_ disk: Disk) throws -> [UInt8] {
        try scratch.write(bytes, to: file)
        let part = JournalPath(
          device: JournalSamples.device, day: JournalSamples.day, stream: .feedback)
        try JournalRewriter(root: scratch.path, disk: disk).rewrite(part, hiding: ["i11"]) {
          $0.id == "i3" || $0.id == "i7" ? ["gone": true] : nil
        }
        return try scratch.bytes(file)
      }
      let whole = try rewritten(.live)
      for size in [7, 100] { #expect(try rewritten(disk(size)) == whole, "seed \(seed)") }
    }
  }

  /// Bytes that are no lines at all, as a file system leaves them after a power cut.
  private var endless: [UInt8] { [UInt8](repeating: 0, count: JournalPieces.length * 5 / 2) }

  @Test func aLineTooLongForAnyKioskIsOneDamagedLine() throws {
    let lines = JournalSamples.records(3).map { $0.line + [0x0A] }
    try scratch.write(lines[0] + endless + [0x0A] + lines[1] + lines[2], to: file)
    var sequences: [Int] = []
    let scan = try JournalScan(path, disk: disk(JournalPieces.length)) { record in
      sequences.append(record.sequence)
      return true
    }
    #expect(sequences == [1, 2, 3])
    #expect(scan.badLines == [.init(line: 2, fault: .damaged)])
    #expect(scan.wholeLength == scan.length && scan.tail == [])
  }

  @Test func afterARestThatIsNoLineANewFileIsBegun() throws {
    let lines = JournalSamples.bytes(JournalSamples.records(3))
    try scratch.write(lines + endless, to: file)
    let disk = disk(JournalPieces.length)
    let scan = try JournalScan(path, disk: disk) { _ in true }
    #expect(scan.count == 3 && scan.wholeLength == lines.count && scan.tail == nil)
    var writer = JournalWriter(root: scratch.path, device: JournalSamples.device, disk: disk)
    try writer.append([JournalSamples.event(1)], to: .feedback, on: JournalSamples.day)
    #expect(try scratch.bytes(file) == lines + endless)
    let second = try scratch.bytes(JournalSamples.file(segment: 2))
    #expect(JournalReading(second).records.count == 1)
  }

  @Test func ofAFileWithTooManyEntriesTheFirstAreReadAndTheCheckSaysSo() throws {
    let most = JournalScan.maxEntries
    let line = JournalSamples.records(1)[0].line + [0x0A]
    try scratch.write([UInt8](repeatElement(line, count: most + 1).joined()), to: file)
    let reading = try Journal(root: scratch.path).read(.feedback, on: JournalSamples.day)
    #expect(reading.records.count == 1 && reading.badLines == 0)
    let check = try FolderCheck(scratch.data)
    #expect(check.findings == [FolderFinding(.tooMany, file, other: String(most))])
  }

  @Test func aThousandBadLinesAreCountedAndTheFirstAreNamed() throws {
    try scratch.write(String(repeating: "x\n", count: 1000), to: file)
    let check = try FolderCheck(scratch.data)
    let journal = try #require(check.journals.first)
    #expect(journal.badLines.map(\.line) == Array(1...100) && journal.moreBadLines == 900)
  }

  @Test func numbersAsRangesAreTheNumbers() {
    for seed in Soak.seeds(20, "number ranges") {
      var random = SeededGenerator(seed: seed)
      var ranges = NumberRanges()
      var numbers: Set<Int> = []
      for _ in 0..<60 {
        let number = Int.random(in: 1...40, using: &random)
        ranges.insert(number)
        numbers.insert(number)
        #expect(Set(ranges.ranges.joined()) == numbers && ranges.max == numbers.max())
        let missing = Set(1...(numbers.max() ?? 1)).subtracting(numbers)
        #expect(Set(ranges.gaps.joined()) == missing, "seed \(seed)")
        for (one, next) in zip(ranges.ranges, ranges.ranges.dropFirst()) {
          #expect(one.upperBound + 1 < next.lowerBound)
        }
      }
    }
  }
}
