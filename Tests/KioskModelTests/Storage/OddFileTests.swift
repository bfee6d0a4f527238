import Foundation
import Testing

@testable import KioskModel

/// What has a journal's name and is none keeps nobody from reading and writing the others.
@Suite struct OddFileTests {
  /// What may stand there.
  enum Odd: CaseIterable {
    case pipe, danglingLink, linkInACircle, folder, socket
  }

  private let scratch: ScratchFolder
  private let day = JournalSamples.day

  init() throws { scratch = try DataSamples.folder() }

  private func put(_ odd: Odd, _ file: String) throws {
    let path = scratch.path + "/" + file
    let files = FileManager.default
    try files.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    switch odd {
    case .pipe: #expect(mkfifo(path, 0o600) == 0)
    case .danglingLink: #expect(symlink(scratch.path + "/nowhere", path) == 0)
    case .linkInACircle: #expect(symlink(path, path) == 0)
    case .folder: #expect(mkdir(path, 0o700) == 0)
    case .socket: #expect(mknod(path, S_IFSOCK | 0o600, 0) == 0)
    }
  }

  private func rating() -> JournalEvent {
    FeedbackEvent.rating(Rating(session: nil, score: 4, language: "sv", hour: 9))
      .journalEvent(id: .randomName())
  }

  @Test(arguments: Odd.allCases) func theOthersAreReadAndWritten(odd: Odd) throws {
    try put(odd, JournalSamples.file(device: "a"))
    try put(odd, JournalSamples.file(device: "a", .attendance))
    try put(odd, JournalSamples.file(device: "a", day: day - 1))
    var writer = JournalWriter(root: scratch.path, device: "a")
    try writer.append([rating()], to: .feedback, on: day)
    let reading = try Journal(root: scratch.path).read(.feedback, on: day)
    #expect(reading.records.count == 1 && reading.unreadable.count == 1)
    let facts = try FactsReader(scratch.data).read((day - 1)...day)
    #expect(facts.map { $0.ratings.values.reduce(0, +) }.reduce(0, +) == 1)
    var book = FactBook()
    #expect(try FactsReader(scratch.data).add((day - 1)...day, to: &book))
    #expect(book.ratings.map(\.count) == [1])
    #expect(try WishReader(scratch.data).read((day - 1)...day).wishes.isEmpty)
    #expect(try FolderCheck(scratch.data).unreadable.count == 3)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/nowhere"))
  }
}
