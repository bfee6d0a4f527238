package import Foundation

/// A break in a session, which visitors see.
package struct Pause: Sendable, Hashable {
  /// The session that has it.
  package var session: Session.ID
  /// When it begins, to the second.
  package var time: Date
  /// When the session goes on.
  package var until: Date
  /// Who of the staff said so; empty where nobody knows.
  package var by: String

  /// A break from `time` until `until`.
  package init(session: Session.ID, time: Date, until: Date, by: String = "") {
    self.session = session
    self.time = time
    self.until = until
    self.by = by
  }
}
