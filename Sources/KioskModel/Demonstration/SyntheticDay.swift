internal import Foundation

/// What is to be written into the journals of one day.
struct SyntheticDay {
  private var attendance: [(time: Date, events: [JournalEvent])] = []
  private var feedback: [(hour: Int, events: [JournalEvent])] = []

  /// Events that happened at a time and belong together.
  mutating func addAttendance(_ events: [JournalEvent], at time: Date) {
    attendance.append((time, events))
  }

  /// A rating and what followed it, in an hour of the day.
  mutating func addFeedback(_ events: [JournalEvent], hour: Int) {
    feedback.append((hour, events))
  }

  /// The attendance journal, in the order of time.
  var attendanceEvents: [JournalEvent] {
    attendance.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .flatMap(\.element.events)
  }

  /// The feedback journal, hour by hour and within an hour in any order, because the order would
  /// tell what the missing minute is meant to hide.
  func feedbackEvents(_ random: inout SplitMix64) -> [JournalEvent] {
    random.shuffled(feedback).enumerated()
      .sorted { ($0.element.hour, $0.offset) < ($1.element.hour, $1.offset) }
      .flatMap(\.element.events)
  }
}
