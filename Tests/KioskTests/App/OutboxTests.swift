import Foundation
import KioskModel
import Testing

@testable import Kiosk

/// What waits for the disk goes into the journal that it belongs in, batch by batch.
@Suite struct OutboxTests {
  private let day = LocalDate(dayNumber: 20_000)
  private let now = Duration.seconds(1000)

  private func entry(_ entry: JournalEntry) -> JournalBatch.Entry {
    JournalBatch.Entry(id: .random(), entry: entry)
  }

  private var rating: JournalBatch.Entry {
    entry(.feedback(.rating(Rating(session: nil, score: 4, language: "sv", hour: 14))))
  }

  private var arrival: JournalBatch.Entry {
    entry(.attendance(.arrival(Arrival(session: nil, time: Date(timeIntervalSince1970: 0)))))
  }

  /// The batch that is to be written now, if there is one.
  private func batch(
    _ work: [Work]
  ) throws -> (ids: [String], stream: JournalPath.Stream, day: LocalDate)? {
    try #require(work.count <= 1)
    guard case .record(let events, let stream, let day)? = work.first else { return nil }
    return (events.map(\.id), stream, day)
  }

  @Test func aBatchIsOfOneJournalAndOneDay() throws {
    var outbox = Outbox()
    let entries = [rating, rating, arrival, rating, rating]
    let first = try #require(try batch(outbox.add([entries[0]], day: day, at: now)))
    #expect(first.ids == [entries[0].name])
    // One at a time: the others wait for the disk's answer.
    for (entry, day) in zip(entries.dropFirst(), [day, day, day + 1, day]) {
      #expect(try batch(outbox.add([entry], day: day, at: now)) == nil)
    }
    let second = try #require(try batch(outbox.succeeded(first.ids)))
    #expect(second.ids == [entries[1].name, entries[4].name])
    #expect(second.stream == .feedback && second.day == day)
    let third = try #require(try batch(outbox.succeeded(second.ids)))
    #expect(third.ids == [entries[2].name])
    #expect(third.stream == .attendance && third.day == day)
    let fourth = try #require(try batch(outbox.succeeded(third.ids)))
    #expect(fourth.ids == [entries[3].name])
    #expect(fourth.stream == .feedback && fourth.day == day + 1)
    #expect(try batch(outbox.succeeded(fourth.ids)) == nil && outbox.waiting.isEmpty)
  }

  @Test func whatTheDiskRefusesIsTriedAgainAfterAPause() throws {
    var outbox = Outbox()
    let entries = [rating, rating]
    _ = outbox.add([entries[0]], day: day, at: now)
    outbox.failed(at: now)
    #expect(outbox.retry == now + Outbox.pause)
    // What comes meanwhile waits with it.
    #expect(try batch(outbox.add([entries[1]], day: day, at: now)) == nil)
    #expect(outbox.waiting.map(\.event.id) == entries.map(\.name))
    let again = try #require(try batch(outbox.retryNow()))
    #expect(again.ids == entries.map(\.name) && outbox.retry == nil)
    #expect(try batch(outbox.succeeded(again.ids)) == nil && outbox.waiting.isEmpty)
  }

  @Test func whatBelongsTogetherIsOneBatch() throws {
    var outbox = Outbox()
    let entries = [arrival, arrival, arrival]
    let batch = try #require(try batch(outbox.add(entries, day: day - 7, at: now)))
    #expect(batch.ids == entries.map(\.name) && batch.day == day - 7)
  }
}
