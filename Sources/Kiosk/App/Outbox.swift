import Foundation
import KioskModel

/// The journal events that are not on the disk yet, in order. Each is kept until it has been saved.
struct Outbox: Sendable {
  /// An event and the journal it belongs in.
  struct Entry: Sendable {
    let event: JournalEvent
    let journalEntry: JournalEntry
    let day: LocalDate
    /// When it was added.
    let since: Duration
  }

  /// How long to wait before trying again after a failure.
  static let pause = Duration.seconds(5)

  private(set) var waiting: [Entry] = []
  private var isWriting = false
  /// When to try again after a failure.
  private(set) var retry: Duration?

  /// Adds events that are to be written together; returns what to write now.
  mutating func add(_ entries: [JournalBatch.Entry], day: LocalDate, at now: Duration) -> [Work] {
    waiting += entries.map { added in
      Entry(
        event: added.entry.journalEvent(id: added.id), journalEntry: added.entry, day: day,
        since: now)
    }
    return retry == nil ? write() : []
  }

  /// Removes the events that have been saved; returns what to write next.
  mutating func succeeded(_ ids: [String]) -> [Work] {
    isWriting = false
    retry = nil
    waiting.removeAll { ids.contains($0.event.id) }
    return write()
  }

  /// Keeps the events after a failure, to be tried again later.
  mutating func failed(at now: Duration) {
    isWriting = false
    retry = now + Self.pause
  }

  /// Ends the pause after a failure; returns what to write now.
  mutating func retryNow() -> [Work] {
    retry = nil
    return write()
  }

  /// Writes one batch at a time: the events for the journal of the first one waiting.
  private mutating func write() -> [Work] {
    guard !isWriting, let first = waiting.first else { return [] }
    isWriting = true
    let batch = waiting.filter {
      $0.day == first.day && $0.journalEntry.stream == first.journalEntry.stream
    }
    return [.record(batch.map(\.event), first.journalEntry.stream, day: first.day)]
  }
}
