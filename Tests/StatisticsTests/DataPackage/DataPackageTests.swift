import Foundation
import ModelSupport
import Synchronization
import Testing

@testable import KioskModel
@testable import Statistics

/// The way from journals to the tables of a package.
@Suite struct DataPackageTests {
  private let scratch: ScratchFolder
  private let day = JournalSamples.day

  init() throws { scratch = try DataSamples.folder() }

  private func package(now: String) throws -> DataPackage {
    let place = try MeetingPlace(scratch.data)
    let instant = place.site.timeZone.instant(of: try #require(LocalDateTime(now)))
    return try DataPackage(
      of: nil, place: place, folder: scratch.data, now: instant, version: "1")
  }

  private func rows(_ package: DataPackage, _ name: String) throws -> [[DataCell]] {
    try #require(package.resources.first { $0.name == name }).rows
  }

  /// Writes seven ratings of the walk from ten to eleven, one of them undone, and six of a flood.
  private func write() throws -> [String] {
    let walk = try #require(Session.ID("walk/\(day)T10:00:00"))
    let events = (0..<13).map { number in
      FeedbackEvent.rating(
        Rating(
          session: walk, score: 1 + number % 5, language: "sv", hour: 10, isFlood: number > 6)
      ).journalEvent(id: .random())
    }
    var writer = JournalWriter(root: scratch.path, device: "a")
    try writer.append(events, to: .feedback, on: day)
    try writer.append(
      [FeedbackEvent.retract(event: events[0].id).journalEvent(id: .random())],
      to: .feedback, on: day)
    return events.map(\.id)
  }

  @Test func whatWasTakenBackIsGoneAndFloodsAreMarked() throws {
    let ids = try write()
    let package = try package(now: "2026-12-01T12:00:00")
    let ratings = try rows(package, "ratings")
    // Six of either kind, of which one is left out.
    #expect(ratings.count == 10)
    #expect(ratings.count { $0.contains(.boolean(true)) } == 5)
    #expect(ratings.map(\.[0]) == (1...10).map(DataCell.integer))
    for file in package.files(.open) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!ids.contains { text.contains($0) }, "\(file.name)")
    }
  }

  @Test func whatHasNotClosedIsNotThere() throws {
    _ = try write()
    let package = try package(now: "\(day)T10:30:00")
    #expect(try rows(package, "ratings").isEmpty)
    #expect(try rows(package, "sessions").isEmpty)
  }

  @Test func whoeverThinksBetterOfItEndsTheReadingAndTheFoldersAreListedOnce() throws {
    for offset in 0..<150 {
      var writer = JournalWriter(root: scratch.path, device: "a")
      try writer.append([JournalSamples.event(offset)], to: .feedback, on: day - offset)
    }
    let place = try MeetingPlace(scratch.data)
    var shares: [Double] = []
    let lists = Mutex(0)
    var disk = Disk.live
    disk.list = { path throws(DiskError) in
      if path.hasSuffix("/journal") { lists.withLock { $0 += 1 } }
      return try Disk.live.list(path)
    }
    let days = (day - 400)...day
    _ = try PackageSource(of: days, place: place, folder: scratch.data, now: .now, disk: disk) {
      shares.append($0)
    }
    #expect(shares.count == 2 && shares.last == 1 && lists.withLock { $0 } == 1)
    #expect(throws: CancellationError.self) {
      try PackageSource(of: days, place: place, folder: scratch.data, now: .now, disk: disk) { _ in
        throw CancellationError()
      }
    }
  }

  @Test func theSameJournalsGiveTheSameTables() throws {
    _ = try write()
    let files = try (0..<2).map { _ in try package(now: "2026-12-01T12:00:00").files(.excel) }
    #expect(files[0] == files[1])
  }

  @Test func whatComesInLaterIsNotInAMonthThatWasPublished() throws {
    _ = try write()
    let first = try package(now: "2026-12-01T12:00:00")
    // The other kiosk's answers arrive when the month has been handed out.
    let walk = try #require(Session.ID("walk/\(day)T10:00:00"))
    var writer = JournalWriter(root: scratch.path, device: "b")
    let late = (0..<4).map { number in
      FeedbackEvent.rating(
        Rating(session: walk, score: 1 + number, language: "fi", hour: 10, isFlood: false)
      ).journalEvent(id: .random())
    }
    try writer.append(late, to: .feedback, on: day)
    let second = try package(now: "2027-01-02T12:00:00")
    for name in ["ratings", "answers", "attendance"] {
      #expect(try rows(first, name) == rows(second, name), "\(name)")
    }
    // A month without anything is not kept, and a folder that only holds this is in order.
    let kept = try Disk.live.list(scratch.path + "/releases")
    #expect(kept == ["2026-11-rows.json"])
    #expect(try FolderCheck(scratch.data).isClean)
  }

  @Test func everyFileIsDescribedByItsLengthAndChecksum() throws {
    _ = try write()
    let files = try package(now: "2026-12-01T12:00:00").files(.open)
    let descriptor = try #require(files.last)
    #expect(descriptor.name == "datapackage.json")
    let text = String(decoding: descriptor.bytes, as: UTF8.self)
    for file in files where file.name.hasSuffix(".csv") {
      #expect(text.contains("\"bytes\": \(file.bytes.count)"))
      #expect(text.contains("sha256:" + SHA256.text(file.bytes)))
    }
  }
}
