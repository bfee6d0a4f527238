extension ICalendarReading {
  /// A component of the file that makes no activity.
  package struct Skipped: Sendable, Equatable {
    /// Why a component is passed over.
    package enum Reason: Sendable, Equatable {
      /// It is no event but a task, a journal entry or the like; the name of the component.
      case notAnEvent(component: String)
      /// It is for its owner's eyes only; its title is told to nobody.
      case isPrivate
      /// An event that does not say when it begins.
      case withoutStart
      /// An event that has no name to show.
      case withoutTitle
      /// An event that does not end before the next begins.
      case unclosed
      /// The text is no value of the property.
      case malformed(property: String, text: String)
      /// It repeats by another calendar than the Gregorian (RFC 7529, RSCALE).
      case unfollowedCalendar(String)
      /// The event ends before it begins.
      case endsBeforeStart
      /// Its series ends before it begins.
      case withoutSessions
      /// A changed session that the series has left behind.
      case outdatedSession
      /// Its times are in a zone that is neither known nor described.
      case unknownTimeZone(String)
      /// The file has the event or session again, and the newer one counts.
      case duplicate
      /// The message cancels what the programme does not have.
      case cancelsUnknown
      /// The event makes no activity.
      case notAnActivity(DocumentProblem)
    }

    /// The line, from 1, on which the component begins, or the broken line in it.
    package var line: Int
    /// Its title, or its uid where it has none; may be empty.
    package var what: String
    /// Why it is passed over.
    package var reason: Reason

    /// A component that begins at a line.
    package init(line: Int, what: String, reason: Reason) {
      self.line = line
      self.what = what
      self.reason = reason
    }
  }
}
