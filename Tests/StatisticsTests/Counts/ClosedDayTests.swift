import Foundation
import ModelSupport
import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Closing a day's journal changes no figure.
@Suite struct ClosedDayTests {
  private let day = JournalSamples.day
  private let place: MeetingPlace

  init() throws {
    let samples = try DataSamples.folder()
    place = try MeetingPlace(samples.data)
  }

  private func facts(_ scratch: ScratchFolder) throws -> [DayFacts] {
    try FactsReader(scratch.data).read((day - 5)...(day + 5))
  }

  /// The same through the cache of summaries, which is not to keep what it has of the open days.
  private func shown(_ scratch: ScratchFolder) throws -> Release {
    var book = FactBook()
    let days = (day - 5)...(day + 5)
    // A file that has just changed is taken from the cache as well.
    let reader = FactsReader(scratch.data, clock: { Date(timeIntervalSinceNow: 60) })
    #expect(try reader.add(days, to: &book))
    let period = PeriodStatistics(book, of: days, places: [place], now: .distantFuture)
    // The last digit of an error depends on the order in which sessions are added up.
    return Release(period, by: Division.shown).asOnceKept
  }

  @Test func everyFigureIsTheSameBeforeAndAfter() throws {
    for seed in Soak.seeds(60, "figures of closed days") {
      let scratch = try ScratchFolder()
      var random = RandomJournal(seed: seed)
      // Answers, undo and floods refer to entries of the same day, of others and of other kiosks.
      for day in (0...2).map({ day + $0 }) {
        for device in ["a", "b"] {
          for segment in 1...random.number(1...2) {
            var bytes = (0..<random.number(0...25)).flatMap { _ in random.feedback(on: day) }
            if random.number(1...4) == 1 { bytes = random.damaged(bytes) }
            let name = JournalSamples.file(device: device, day: day, segment: segment)
            try scratch.write(bytes, to: name)
            if random.number(1...3) == 1 {
              try scratch.write(
                Array(bytes.prefix(random.number(0...bytes.count))),
                to: ConflictNames.copy(of: name))
            }
          }
        }
      }
      let before = try facts(scratch)
      let wishes = try WishReader(scratch.data).read(day...(day + 2))
      let shown = try shown(scratch)
      for device in ["a", "b"] {
        let done = try JournalClosing(scratch.data).run(
          through: day + 2, today: day + 3, device: Device(id: device))
        #expect(done.files > 0 && done.left == 0 && done.incomplete.isEmpty, "seed \(seed)")
        #expect(try facts(scratch) == before, "seed \(seed), \(device)")
        #expect(try WishReader(scratch.data).read(day...(day + 2)) == wishes, "seed \(seed)")
        #expect(try self.shown(scratch) == shown, "seed \(seed)")
      }
      let files = try Journal(root: scratch.path).allParts()
      #expect(
        files.allSatisfy { JournalRewriter.isClosed($0, root: scratch.path, disk: .live) })
    }
  }
}
