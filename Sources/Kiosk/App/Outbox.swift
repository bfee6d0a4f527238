import Foundation
import KioskModel

/// The events on their way to the disk, in the order in which they happened. None is forgotten
/// before the disk has it.
struct Outbox: Sendable {
  /// An event and where it belongs.
  struct Entry: Sendable {
    let event: JournalEvent
    let journalEntry: JournalEntry
    let day: LocalDate
    /// When it happened.
    let since: Duration
  }

  /// How long to wait before a disk that refused is tried again.
  static let pause = Duration.seconds(5)

  private(set) var waiting: [Entry] = []
  private var isWriting = false
  /// When to try again after a failure.
  private(set) var retry: Duration?

  /// Puts in what belongs together and is written together; gives what to write now.
  mutating func add(_ entries: [JournalBatch.Entry], day: LocalDate, at now: Duration) -> [Work] {
    waiting += entries.map { added in
      Entry(
        event: added.entry.journalEvent(id: added.id), journalEntry: added.entry, day: day,
        since: now)
    }
    return retry == nil ? write() : []
  }

  /// The events are on the disk; gives what to write next.
  mutating func succeeded(_ ids: [String]) -> [Work] {
    isWriting = false
    retry = nil
    waiting.removeAll { ids.contains($0.event.id) }
    return write()
  }

  /// The disk refused; they stay, and are tried again later.
  mutating func failed(at now: Duration) {
    isWriting = false
    retry = now + Self.pause
  }

  /// The time to try again has come.
  mutating func retryNow() -> [Work] {
    retry = nil
    return write()
  }

  /// One batch at a time: the events of the first journal that waits.
  private mutating func write() -> [Work] {
    guard !isWriting, let first = waiting.first else { return [] }
    isWriting = true
    let batch = waiting.filter {
      $0.day == first.day && $0.journalEntry.stream == first.journalEntry.stream
    }
    return [.record(batch.map(\.event), first.journalEntry.stream, day: first.day)]
  }
}
