package import Foundation

/// The result of reading a calendar file: activities, and the components that were skipped with
/// their reasons.
package struct ICalendarReading: Sendable, Equatable {
  /// A remark for staff about an event that was imported.
  package struct Note: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
      /// The title could not be displayed and was replaced.
      case fallbackTitle
      /// Joining information of an online meeting was removed.
      case conferenceCut
      /// The series was split, and its later part is an activity of its own.
      case splitSeries
      /// The file has sessions of a series but not the series itself.
      case withoutSeries
    }

    /// The line on which the event begins, from 1.
    package var line: Int
    /// Its title.
    package var what: String
    package var kind: Kind

    /// A remark about an event that begins at a line.
    package init(line: Int, what: String, kind: Kind) {
      (self.line, self.what, self.kind) = (line, what, kind)
    }
  }

  /// The revision of an event (RFC 5546, section 2.1.5).
  package struct Revision: Sendable, Equatable {
    /// SEQUENCE, 0 by default.
    package var sequence: Int
    /// LAST-MODIFIED in UTC.
    package var modified: LocalDateTime?

    package init(sequence: Int = 0, modified: LocalDateTime? = nil) {
      (self.sequence, self.modified) = (sequence, modified)
    }

    /// Whether `other` is a later revision of the same event.
    package func isOlder(than other: Revision) -> Bool {
      if sequence != other.sequence { return sequence < other.sequence }
      guard let modified, let later = other.modified else { return false }
      return modified < later
    }
  }

  /// A message that cancels an event or one of its sessions (RFC 5546, METHOD:CANCEL).
  package struct Cancellation: Sendable, Equatable {
    /// The event's uid.
    package var uid: String
    /// The start of the cancelled session; nil if the whole event is cancelled.
    package var session: Date?
    /// The line on which the message begins.
    package var line: Int
    /// The event's title, or its uid.
    package var what: String
  }

  /// The activities in the order of the file.
  package var activities: [Activity] = []
  /// The skipped components, in order of line.
  package var skipped: [Skipped] = []
  /// The remarks about imported events.
  package var notes: [Note] = []
  /// The calendar's name (NAME or X-WR-CALNAME); nil if it has none.
  package var calendarName: String?
  /// The uids of all events of the file, including skipped ones.
  package var uids: Set<String> = []
  /// The uids of private events.
  package var privateUIDs: Set<String> = []
  /// The uids of activities for which the file has single sessions but not the series.
  package var partialUIDs: Set<String> = []
  /// The events and sessions cancelled by messages.
  package var cancellations: [Cancellation] = []
  /// The revision of each event, by uid.
  package var revisions: [String: Revision] = [:]
  /// Whether the file is a message about some events and not a calendar (a METHOD other than
  /// PUBLISH).
  package var isMessage = false
  /// The file's character encoding.
  package var encoding = CalendarEncoding.utf8

  /// A reading without activities.
  package init() {}

  /// A reading with some activities.
  package init(activities: [Activity], uids: Set<String>? = nil) {
    self.activities = activities
    self.uids = uids ?? Set(activities.map(\.uid))
  }
}
