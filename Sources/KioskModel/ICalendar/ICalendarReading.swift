/// What a calendar file holds: activities, and what was passed over with the reason for it.
public struct ICalendarReading: Sendable, Equatable {
  /// A component of the file that makes no activity.
  public struct Skipped: Sendable, Equatable {
    /// Why a component is passed over.
    public enum Reason: Sendable, Equatable {
      /// It is no event but a task, a journal entry or the like; the name of the component.
      case notAnEvent(component: String)
      /// An event that does not say when it begins.
      case withoutStart
      /// An event that has no name to show.
      case withoutTitle
      /// A single changed session of a series that is not in the file.
      case overrideWithoutSeries
      /// A change to all sessions from one on (RANGE=THISANDFUTURE), which JSCalendar has no form
      /// for.
      case changesAllThatFollow
      /// Its times are in a zone that is neither known nor like the meeting place's.
      case unknownTimeZone(String)
      /// The file has the event or session again, and the newer one counts.
      case duplicate
    }

    /// The line, from 1, on which the component begins.
    public var line: Int
    /// Its title, or its uid where it has none; may be empty.
    public var what: String
    /// Why it is passed over.
    public var reason: Reason

    /// A component that begins at a line.
    public init(line: Int, what: String, reason: Reason) {
      self.line = line
      self.what = what
      self.reason = reason
    }
  }

  /// The activities in the order in which the file has them.
  public var activities: [Activity]
  /// What was passed over, in the order of the lines.
  public var skipped: [Skipped]

  /// What the calendar calls itself (X-WR-CALNAME); nil where it does not say.
  public var calendarName: String?
  /// The names of all events of the file, also of those that were passed over.
  public var uids: Set<String>

  /// A reading of activities.
  public init(
    activities: [Activity] = [], skipped: [Skipped] = [], calendarName: String? = nil,
    uids: Set<String> = []
  ) {
    self.activities = activities
    self.skipped = skipped
    self.calendarName = calendarName
    self.uids = uids
  }
}
