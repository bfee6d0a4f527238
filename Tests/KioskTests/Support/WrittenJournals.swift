import KioskModel

@testable import Kiosk

/// What is on a made-up disk: the events, and in which journal of which day each of them is.
nonisolated struct WrittenJournals: Sendable {
  /// An event, and where it is.
  struct Entry: Sendable {
    let event: JournalEvent
    let stream: JournalPath.Stream
    let day: LocalDate
  }

  /// All events in the order in which they were written.
  private(set) var entries: [Entry] = []

  /// Writes events at the end of a journal.
  mutating func append(
    _ events: [JournalEvent], to stream: JournalPath.Stream, on day: LocalDate
  ) {
    entries += events.map { Entry(event: $0, stream: stream, day: day) }
  }

  /// The events in the journals of all days.
  subscript(_ stream: JournalPath.Stream) -> [JournalEvent] {
    entries.filter { $0.stream == stream }.map(\.event)
  }

  /// The events in the journal of one day, written as in its file's name.
  subscript(_ stream: JournalPath.Stream, _ day: String) -> [JournalEvent] {
    entries.filter { $0.stream == stream && $0.day.description == day }.map(\.event)
  }

  /// The day in whose journal an event is.
  func day(of event: JournalEvent) -> LocalDate? {
    entries.first { $0.event.id == event.id }?.day
  }

  /// What a kiosk that has written all of it reads of a day.
  func reading(of day: LocalDate) -> JournalsReading {
    JournalsReading(of: day) { stream, day in records(stream, day) }
  }

  private func records(_ stream: JournalPath.Stream, _ day: LocalDate) -> [JournalRecord] {
    var seen: Set<String> = []
    return entries.filter { $0.stream == stream && $0.day == day }
      .filter { seen.insert($0.event.id).inserted }
      .enumerated().map { place, entry in
        JournalRecord(
          sequence: place + 1, id: entry.event.id, type: entry.event.type,
          content: entry.event.content)
      }
  }
}
