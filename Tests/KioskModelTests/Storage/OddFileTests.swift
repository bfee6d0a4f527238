import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// Something that has a journal's name but is not a readable file does not prevent reading and
/// writing the others.
@Suite struct OddFileTests {
  private let scratch: ScratchFolder
  private let day = JournalSamples.day

  init() throws { scratch = try DataSamples.folder() }

  private func put(_ odd: OddFile, _ file: String) throws {
    #expect(try odd.put(file, below: scratch.path))
  }

  private func rating() -> JournalEvent {
    FeedbackEvent.rating(Rating(session: nil, score: 4, language: "sv", hour: 9))
      .journalEvent(id: .random())
  }

  @Test(arguments: OddFile.allCases) func theOthersAreReadAndWritten(odd: OddFile) throws {
    try put(odd, JournalSamples.file(device: "a"))
    try put(odd, JournalSamples.file(device: "a", .attendance))
    try put(odd, JournalSamples.file(device: "a", day: day - 1))
    var writer = JournalWriter(root: scratch.path, device: "a")
    try writer.append([rating()], to: .feedback, on: day)
    let reading = try Journal(root: scratch.path).read(.feedback, on: day)
    #expect(reading.records.count == 1 && reading.unreadable.count == 1)
    #expect(try WishReader(scratch.data).read((day - 1)...day).wishes.isEmpty)
    #expect(try FolderCheck(scratch.data).unreadable.count == 3)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/nowhere"))
  }
}
