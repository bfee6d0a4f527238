extension ICalendarReading {
  /// A component of the file from which no activity was made.
  package struct Skipped: Sendable, Equatable {
    /// The reason why a component was skipped.
    package enum Reason: Sendable, Equatable {
      /// It is not an event but a task, a journal or similar; the component's name.
      case notAnEvent(component: String)
      /// It is private; its title is not disclosed.
      case isPrivate
      /// The event has no start.
      case withoutStart
      /// The event has no title.
      case withoutTitle
      /// The event has no END line before the next one begins.
      case unclosed
      /// The text is not a valid value of the property.
      case malformed(property: String, text: String)
      /// Its rule uses a calendar other than the Gregorian (RFC 7529, RSCALE).
      case unfollowedCalendar(String)
      /// The event ends before it begins.
      case endsBeforeStart
      /// Its series ends before it begins.
      case withoutSessions
      /// The changed session no longer belongs to its series.
      case outdatedSession
      /// Its times are in a zone that is neither known nor defined in the file.
      case unknownTimeZone(String)
      /// The event or session occurs again in the file, and the newer one is used.
      case duplicate
      /// The message cancels an event that is not in the programme.
      case cancelsUnknown
      /// The event does not make a valid activity.
      case notAnActivity(DocumentProblem)
    }

    /// The line, from 1, on which the component begins, or the line with the error.
    package var line: Int
    /// The component's title, or its uid if it has no title; may be empty.
    package var what: String
    /// The reason why it was skipped.
    package var reason: Reason

    /// A skipped component at a line.
    package init(line: Int, what: String, reason: Reason) {
      self.line = line
      self.what = what
      self.reason = reason
    }
  }
}
