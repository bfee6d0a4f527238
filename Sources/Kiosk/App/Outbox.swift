import KioskModel

/// The events on their way to the disk, in the order in which they happened. None is forgotten
/// before the disk has it.
struct Outbox: Sendable {
  /// How long to wait before a disk that refused is tried again.
  static let pause = Duration.seconds(5)

  private(set) var waiting: [(event: JournalEvent, day: LocalDate)] = []
  private var isWriting = false
  /// When to try again after a failure.
  private(set) var retry: Duration?

  /// Puts an event in; gives what to write now.
  mutating func add(_ event: JournalEvent, day: LocalDate) -> [Effect] {
    waiting.append((event, day))
    return retry == nil ? write() : []
  }

  /// The events are on the disk; gives what to write next.
  mutating func succeeded(_ ids: [String]) -> [Effect] {
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
  mutating func retryNow() -> [Effect] {
    retry = nil
    return write()
  }

  /// One batch at a time: the events of the first day that waits.
  private mutating func write() -> [Effect] {
    guard !isWriting, let day = waiting.first?.day else { return [] }
    isWriting = true
    return [.record(waiting.filter { $0.day == day }.map(\.event), day: day)]
  }
}
