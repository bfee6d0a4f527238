package import Foundation

/// What a calendar file holds: activities, and what was passed over with the reason for it.
package struct ICalendarReading: Sendable, Equatable {
  /// Something in an event that staff should know of although it is taken.
  package struct Note: Sendable, Equatable {
    /// What was done with it.
    package enum Kind: String, Sendable, CaseIterable {
      /// Its name is nothing that can be shown; another stands for it.
      case standInTitle
      /// The way into a meeting over the net was cut out.
      case conferenceCut
      /// From one session on it is an activity of its own.
      case splitSeries
      /// Sessions of a series that is not in the file.
      case withoutSeries
    }

    /// The line, from 1, on which the event begins.
    package var line: Int
    /// Its title.
    package var what: String
    /// What was done.
    package var kind: Kind

    /// A note about an event that begins at a line.
    package init(line: Int, what: String, kind: Kind) {
      (self.line, self.what, self.kind) = (line, what, kind)
    }
  }

  /// Which revision of an event a file has (RFC 5546, 2.1.5).
  package struct Revision: Sendable, Equatable {
    /// SEQUENCE, or 0.
    package var sequence: Int
    /// LAST-MODIFIED in UTC.
    package var modified: LocalDateTime?

    /// A revision.
    package init(sequence: Int = 0, modified: LocalDateTime? = nil) {
      (self.sequence, self.modified) = (sequence, modified)
    }

    /// Whether another revision of the same event came after this one.
    package func isOlder(than other: Revision) -> Bool {
      if sequence != other.sequence { return sequence < other.sequence }
      guard let modified, let later = other.modified else { return false }
      return modified < later
    }
  }

  /// A message that an event, or one session of it, does not take place (RFC 5546, METHOD:CANCEL).
  package struct Cancellation: Sendable, Equatable {
    /// The event.
    package var uid: String
    /// When the session would have begun; nil for the whole event.
    package var session: Date?
    /// The line on which the message begins.
    package var line: Int
    /// The event's title, or its uid.
    package var what: String
  }

  /// The activities in the order in which the file has them.
  package var activities: [Activity] = []
  /// What was passed over, in the order of the lines.
  package var skipped: [Skipped] = []
  /// What staff should know of that was taken.
  package var notes: [Note] = []
  /// What the calendar calls itself (NAME or X-WR-CALNAME); nil where it does not say.
  package var calendarName: String?
  /// The names of all events of the file, also of those that were passed over.
  package var uids: Set<String> = []
  /// The names of events that are for their owner's eyes only.
  package var privateUIDs: Set<String> = []
  /// The names of activities of which the file has single sessions and not the series.
  package var partialUIDs: Set<String> = []
  /// What does not take place by a message.
  package var cancellations: [Cancellation] = []
  /// Which revision of each event the file has.
  package var revisions: [String: Revision] = [:]
  /// Whether it is a message about some events and no calendar (METHOD but PUBLISH).
  package var isMessage = false
  /// How its letters are written.
  package var encoding = CalendarEncoding.utf8

  /// A reading of nothing.
  package init() {}

  /// A reading of activities.
  package init(activities: [Activity], uids: Set<String>? = nil) {
    self.activities = activities
    self.uids = uids ?? Set(activities.map(\.uid))
  }
}
