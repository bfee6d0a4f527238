package import Foundation

/// One occurrence of an activity: what a visitor can go to.
package struct Session: Sendable, Hashable, Identifiable {
  /// The activity's uid and the time at which this session would have begun had nobody moved it;
  /// stays the same when it is moved.
  package struct ID: Sendable, Hashable {
    /// The activity.
    package var activity: String
    /// The local start that the recurrence gives (RFC 8984, 4.3.1 `recurrenceId`).
    package var recurrence: LocalDateTime

    /// A session of an activity.
    package init(activity: String, recurrence: LocalDateTime) {
      self.activity = activity
      self.recurrence = recurrence
    }
  }

  /// Which session it is.
  package let id: ID
  /// The activity with this session's own differences.
  package let activity: Activity
  /// When it begins on the meeting place's wall clock.
  package let localStart: LocalDateTime
  /// When it ends on the meeting place's wall clock.
  package let localEnd: LocalDateTime
  /// The instant at which it begins.
  package let start: Date
  /// The instant at which it ends; never before `start`.
  package let end: Date

  /// Whether it will not take place although it is announced.
  package var isCancelled: Bool { activity.status == .cancelled }
}

extension Session.ID: CustomStringConvertible {
  /// `uid/2026-11-20T13:30:00`, as it stands in a journal.
  package var description: String { "\(activity)/\(recurrence)" }

  /// The id that a journal's text stands for, or nil where it is none.
  package init?(_ text: String) {
    guard let slash = text.lastIndex(of: "/"),
      let recurrence = LocalDateTime(text[text.index(after: slash)...])
    else { return nil }
    self.init(activity: String(text[..<slash]), recurrence: recurrence)
  }
}
