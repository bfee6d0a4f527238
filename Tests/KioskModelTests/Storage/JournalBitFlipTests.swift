import ModelSupport
import TestSupport
import Testing

@testable import KioskModel

/// A disk or memory that flips single bits.
struct JournalBitFlipTests {
  /// Enough for a line to have others before and after it; each flip is tested in all of them.
  private static let records = JournalSamples.records(8)
  private static let bytes = JournalSamples.bytes(records)

  @Test(arguments: 0..<8) func everyFlippedBitIsFoundAndCostsNoOtherEvent(line: Int) {
    var bytes = Self.bytes
    let start = JournalSamples.bytes(Array(Self.records[..<line])).count
    for index in start..<(start + Self.records[line].line.count + 1) {
      let original = bytes[index]
      for bit in 0..<8 {
        bytes[index] = original ^ (1 << bit)
        let reading = JournalReading(bytes)
        // A damaged line feed makes one bad line of two entries, both of which are still found.
        let lost = original == 0x0A ? nil : line
        let kept = Self.records.indices.filter { $0 != lost }.map { Self.records[$0] }
        if reading.records != kept { Issue.record("byte \(index) bit \(bit): \(reading.records)") }
        if reading.badLines.first?.line != line + 1 {
          Issue.record("byte \(index) bit \(bit): found \(reading.badLines)")
        }
      }
      bytes[index] = original
    }
  }

  @Test func everyFlippedBitOfALineIsRefused() throws {
    let record = JournalRecord(
      sequence: 12, id: "0b5f8c3e-6a52-4c3c-9a52-3c1d5b0c7a11", type: "rating",
      content: ["session": "å/2026-11-20T13:30:00", "score": 5, "note": "\"{\"seq\":1"])
    var line = record.line
    for index in line.indices {
      for bit in 0..<8 {
        line[index] ^= 1 << bit
        #expect(throws: JournalFault.damaged) { try JournalRecord(line: line[...]) }
        line[index] ^= 1 << bit
      }
    }
    #expect(try JournalRecord(line: line[...]) == record)
  }

  @Test func burstsAndLostBytesNeverGiveAChangedEvent() {
    let written = Set(Self.records)
    for seed in Soak.seeds(500, "bursts") {
      var random = SplitMix64(seed: seed)
      var bytes = Self.bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let length = Int.random(in: 1...min(40, bytes.count - place), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(place..<(place + length))
      case 1: bytes.replaceSubrange(place..<(place + length), with: repeatElement(0, count: length))
      case 2: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
      default:
        for index in place..<(place + length) {
          bytes[index] = UInt8.random(in: 0...255, using: &random)
        }
      }
      let reading = JournalReading(bytes)
      #expect(Set(reading.records).isSubset(of: written), "KIOSK_SEED=\(seed)")
      // Only lines touched by the damage may be lost.
      #expect(
        reading.records.count >= Self.records.count - 1 - (length + 1) / 2, "KIOSK_SEED=\(seed)")
    }
  }

  /// A line written by version 0.1.0: lines that are ten years old must stay readable, and the
  /// format must not change for other readers.
  @Test func aLineIsTheSameByteForByteAsWhenItWasFirstWritten() throws {
    let line =
      #"{"seq":1,"v":1,"id":"10bc3d08-5b6b-48cb-8367-9221f3fb54ea","type":"rating","#
      + #""session":"sittgympa@torvalla.example/2026-09-07T10:00:00","score":5,"scale":5,"#
      + #""language":"sv","hour":11,"crc":"4bedfdf7"}"#
    let record = try JournalRecord(line: Array(line.utf8)[...])
    #expect(record.content["score"] == 5)
    #expect(String(decoding: record.line, as: UTF8.self) == line)
  }

  @Test func theChecksumIsThatOfGzip() {
    #expect(CRC32.checksum(Array("123456789".utf8)[...]) == 0xCBF4_3926)
    #expect(CRC32.text([]) == "00000000")
    let long = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    #expect(CRC32.checksum(long[7...]) == CRC32.checksum(Array(long[7...])[...]))
    #expect(CRC32.value(ofText: Array("cbf43926".utf8)[...]) == 0xCBF4_3926)
    #expect(CRC32.value(ofText: Array("CBF43926".utf8)[...]) == nil)
    #expect(CRC32.value(ofText: Array("+bf43926".utf8)[...]) == nil)
  }
}
