import Foundation
import ModelSupport
import TestSupport
import Testing

@testable import KioskModel

/// A closed journal has the same entries in an order that says nothing of time.
@Suite struct ClosedJournalTests {
  private func closed(_ bytes: [UInt8]) throws -> [UInt8] {
    try #require(ClosedJournal.bytes(bytes))
  }

  private func records(_ count: Int, _ random: inout SplitMix64) -> [JournalRecord] {
    (1...count).map {
      JournalRecord(
        sequence: $0, id: random.uuid().uuidString.lowercased(), type: "t", content: ["n": .int($0)]
      )
    }
  }

  @Test func entriesStandInTheOrderOfTheirIdsWithNewNumbers() throws {
    for seed in Soak.seeds(50, "closed journals") {
      var random = SplitMix64(seed: seed)
      let records = records(random.number(in: 1...40), &random)
      let bytes = try closed(JournalSamples.bytes(records))
      let reading = JournalReading(bytes)
      #expect(reading.badLines.isEmpty && !reading.lacksLineFeed, "seed \(seed)")
      #expect(reading.records.map(\.id) == records.map(\.id).sorted(), "seed \(seed)")
      #expect(reading.records.map(\.sequence) == Array(1...records.count), "seed \(seed)")
      let contents = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0.content) })
      #expect(reading.records.allSatisfy { contents[$0.id] == $0.content }, "seed \(seed)")
    }
  }

  /// Neither the order nor the numbers of the file that was there can be seen in the closed one.
  @Test func filesWithTheSameEntriesInAnyOrderBecomeTheSameFile() throws {
    for seed in Soak.seeds(50, "orders of a closed journal") {
      var random = SplitMix64(seed: seed)
      let records = records(random.number(in: 2...40), &random)
      let other = records.shuffled(using: &random).enumerated().map { place, record in
        JournalRecord(
          sequence: place + 1, id: record.id, type: record.type, content: record.content)
      }
      let bytes = try closed(JournalSamples.bytes(records))
      #expect(try closed(JournalSamples.bytes(other)) == bytes, "seed \(seed)")
      #expect(try closed(bytes) == bytes, "seed \(seed)")
    }
  }

  /// What a check of the numbers finds is found afterwards as well.
  @Test func aMissingNumberAndADoubleOneAreStillThere() throws {
    var records = ["d", "a", "c", "b"].enumerated().map { place, id in
      JournalRecord(sequence: place + 1, id: id, type: "t", content: [:])
    }
    records[3].sequence = 7
    records.append(JournalRecord(sequence: 2, id: "0", type: "t", content: [:]))
    // The same line twice is one entry, not two with one number.
    records.append(records[0])
    let now = JournalReading(try closed(JournalSamples.bytes(records))).records
    #expect(now.map(\.id) == ["0", "a", "b", "c", "d", "d"])
    #expect(now.map(\.sequence) == [1, 2, 2, 3, 7, 7])
  }

  @Test func whatCannotBeReadStaysAsItWasAtTheEnd() throws {
    let records = JournalSamples.records(3)
    let later = JournalRecord.sealed(["seq": 9, "v": 2, "id": "0", "type": "rating"])
    let joined = records[1].line + [0x00] + records[2].line
    let bytes =
      Array("no line\n".utf8) + records[0].line + [0x0A] + later + [0x0A] + joined + [0x0A]
    let now = try closed(bytes + Array("half a li".utf8))
    // Two entries whose line feed was damaged get lines of their own.
    let expected =
      JournalSamples.bytes(records) + Array("no line\n".utf8) + later + [0x0A, 0x00, 0x0A]
    #expect(now == expected + Array("half a li".utf8))
    #expect(try closed(now) == now)
    let (before, after) = (JournalReading(bytes), JournalReading(try closed(bytes)))
    #expect(Set(before.records) == Set(after.records))
    #expect(before.badLines.count == after.badLines.count)
    // A line feed alone is made good.
    #expect(try closed(records[0].line) == records[0].line + [0x0A])
    #expect(try closed([]) == [])
  }

  @Test func severalAnswersToOneQuestionKeepTheirOrder() throws {
    func answer(_ id: String, _ rating: String, _ choice: String) -> JournalRecord {
      let answer = Answer(rating: rating, set: "grund/1", question: "age", choice: choice)
      let event = FeedbackEvent.answer(answer).journalEvent(id: .random())
      return JournalRecord(sequence: 1, id: id, type: event.type, content: event.content)
    }
    let given = [
      answer("c", "r", "first"), answer("d", "other", "only"), answer("a", "r", "second"),
      answer("b", "r", "third"),
    ]
    let bytes = try closed(JournalSamples.bytes(given))
    let now = JournalReading(bytes).records
    #expect(now.map(\.id) == ["c", "a", "b", "d"])
    #expect(try closed(bytes) == bytes)
  }

  @Test func aFileThatNoKioskHasWrittenIsLeftAlone() {
    var random = SplitMix64(seed: 1)
    let bytes = JournalSamples.bytes(records(JournalScan.maxEntries, &random))
    #expect(ClosedJournal.bytes(bytes) == nil)
  }
}
