import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Something that has a journal's name but is not a readable file does not prevent counting the
/// others.
@Suite struct OddFileCountTests {
  @Test(arguments: OddFile.allCases) func theOthersAreCounted(odd: OddFile) throws {
    let scratch = try DataSamples.folder()
    let day = JournalSamples.day
    #expect(try odd.put(JournalSamples.file(device: "a"), below: scratch.path))
    #expect(try odd.put(JournalSamples.file(device: "a", day: day - 1), below: scratch.path))
    let rating = FeedbackEvent.rating(Rating(session: nil, score: 4, language: "sv", hour: 9))
    var writer = JournalWriter(root: scratch.path, device: "a")
    try writer.append([rating.journalEvent(id: .random())], to: .feedback, on: day)
    let facts = try FactsReader(scratch.data).read((day - 1)...day)
    #expect(facts.map { $0.ratings.values.reduce(0, +) }.reduce(0, +) == 1)
    var book = FactBook()
    #expect(try FactsReader(scratch.data).add((day - 1)...day, to: &book))
    #expect(book.ratings.map(\.count) == [1])
  }
}
