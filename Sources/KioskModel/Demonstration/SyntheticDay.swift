internal import Foundation

/// The entries to be written into the journals of one day.
struct SyntheticDay {
  private var attendance: [(time: Date, events: [JournalEvent])] = []
  private var feedback: [(hour: Int, events: [JournalEvent])] = []

  /// Adds entries that belong together and happened at a time.
  mutating func addAttendance(_ events: [JournalEvent], at time: Date) {
    attendance.append((time, events))
  }

  /// Adds a rating and the entries that follow it, in an hour of the day.
  mutating func addFeedback(_ events: [JournalEvent], hour: Int) {
    feedback.append((hour, events))
  }

  /// The entries of the attendance journal, in order of time.
  var attendanceEvents: [JournalEvent] {
    attendance.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .flatMap(\.element.events)
  }

  /// The entries of the feedback journal by hour, in random order within an hour, because their
  /// order would otherwise disclose what the missing minute hides.
  func feedbackEvents(_ random: inout SplitMix64) -> [JournalEvent] {
    random.shuffled(feedback).enumerated()
      .sorted { ($0.element.hour, $0.offset) < ($1.element.hour, $1.offset) }
      .flatMap(\.element.events)
  }
}
