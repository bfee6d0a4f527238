package import Foundation

/// One occurrence of an activity, which a visitor can attend.
package struct Session: Sendable, Hashable, Identifiable {
  /// The id of a session: the activity's uid and the start that the recurrence gives, which stays
  /// the same when the session is moved.
  package struct ID: Sendable, Hashable {
    package var activity: String
    /// The local start given by the recurrence (RFC 8984, section 4.3.1 `recurrenceId`).
    package var recurrence: LocalDateTime

    /// The id of a session.
    package init(activity: String, recurrence: LocalDateTime) {
      self.activity = activity
      self.recurrence = recurrence
    }
  }

  package let id: ID
  /// The activity with this session's changes applied.
  package let activity: Activity
  /// The start on the meeting place's wall clock.
  package let localStart: LocalDateTime
  /// The end on the meeting place's wall clock.
  package let localEnd: LocalDateTime
  /// The instant of the start.
  package let start: Date
  /// The instant of the end; never before `start`.
  package let end: Date

  /// Whether the session is announced as cancelled.
  package var isCancelled: Bool { activity.status == .cancelled }
}

extension Session.ID: CustomStringConvertible {
  /// The id in the form `uid/2026-11-20T13:30:00`, used in journals.
  package var description: String { "\(activity)/\(recurrence)" }

  /// The id written in a journal, or nil for any other text.
  package init?(_ text: String) {
    guard let slash = text.lastIndex(of: "/"),
      let recurrence = LocalDateTime(text[text.index(after: slash)...])
    else { return nil }
    self.init(activity: String(text[..<slash]), recurrence: recurrence)
  }
}
