public import Foundation

/// What a calendar file holds: activities, and what was passed over with the reason for it.
public struct ICalendarReading: Sendable, Equatable {
  /// Something in an event that staff should know of although it is taken.
  public struct Note: Sendable, Equatable {
    /// What was done with it.
    public enum Kind: String, Sendable, CaseIterable {
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
    public var line: Int
    /// Its title.
    public var what: String
    /// What was done.
    public var kind: Kind

    /// A note about an event that begins at a line.
    public init(line: Int, what: String, kind: Kind) {
      (self.line, self.what, self.kind) = (line, what, kind)
    }
  }

  /// Which revision of an event a file has (RFC 5546, 2.1.5).
  public struct Revision: Sendable, Equatable {
    /// SEQUENCE, or 0.
    public var sequence: Int
    /// LAST-MODIFIED in UTC.
    public var modified: LocalDateTime?

    /// A revision.
    public init(sequence: Int = 0, modified: LocalDateTime? = nil) {
      (self.sequence, self.modified) = (sequence, modified)
    }

    /// Whether another revision of the same event came after this one.
    public func isOlder(than other: Revision) -> Bool {
      if sequence != other.sequence { return sequence < other.sequence }
      guard let modified, let later = other.modified else { return false }
      return modified < later
    }
  }

  /// A message that an event, or one session of it, does not take place (RFC 5546, METHOD:CANCEL).
  public struct Cancellation: Sendable, Equatable {
    /// The event.
    public var uid: String
    /// When the session would have begun; nil for the whole event.
    public var session: Date?
    /// The line on which the message begins.
    public var line: Int
    /// The event's title, or its uid.
    public var what: String
  }

  /// The activities in the order in which the file has them.
  public var activities: [Activity] = []
  /// What was passed over, in the order of the lines.
  public var skipped: [Skipped] = []
  /// What staff should know of that was taken.
  public var notes: [Note] = []
  /// What the calendar calls itself (NAME or X-WR-CALNAME); nil where it does not say.
  public var calendarName: String?
  /// The names of all events of the file, also of those that were passed over.
  public var uids: Set<String> = []
  /// The names of events that are for their owner's eyes only.
  public var privateUIDs: Set<String> = []
  /// The names of activities of which the file has single sessions and not the series.
  public var partialUIDs: Set<String> = []
  /// What does not take place by a message.
  public var cancellations: [Cancellation] = []
  /// Which revision of each event the file has.
  public var revisions: [String: Revision] = [:]
  /// Whether it is a message about some events and no calendar (METHOD but PUBLISH).
  public var isMessage = false
  /// How its letters are written.
  public var encoding = CalendarEncoding.utf8

  /// A reading of nothing.
  public init() {}

  /// A reading of activities.
  public init(activities: [Activity], uids: Set<String>? = nil) {
    self.activities = activities
    self.uids = uids ?? Set(activities.map(\.uid))
  }
}
