import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// A device's folder that cannot be read is named in the results, and the others are counted.
@Suite struct UnreadableFolderCountTests {
  @Test func theOthersAreCounted() throws {
    let scratch = try DataSamples.folder()
    let day = JournalSamples.day
    let rating = FeedbackEvent.rating(Rating(session: nil, score: 4, language: "sv", hour: 9))
    for device in ["a", "b"] {
      var writer = JournalWriter(root: scratch.path, device: device)
      try writer.append([rating.journalEvent(id: .random())], to: .feedback, on: day)
    }
    let closed = scratch.path + "/journal/b"
    var disk = Disk.live
    disk.list = { path throws(DiskError) in
      guard path != closed else { throw DiskError(.list, path, code: 13) }
      return try Disk.live.list(path)
    }
    var book = FactBook()
    #expect(try FactsReader(scratch.data, disk: disk).add(day...day, to: &book))
    #expect(book.ratings.map(\.count) == [1])
    #expect(book.unread[0]?.files == ["journal/b"])
    // What was counted without it is not kept as the whole day.
    var whole = FactBook()
    #expect(try FactsReader(scratch.data).add(day...day, to: &whole))
    #expect(whole.ratings.map(\.count) == [2])
  }
}
