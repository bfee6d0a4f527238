package import Foundation

/// A break in a session, which is shown to visitors.
package struct Pause: Sendable, Hashable {
  package var session: Session.ID
  /// The start, to the second.
  package var time: Date
  /// The time at which the session continues.
  package var until: Date
  /// The staff member who recorded it; empty if unknown.
  package var by: String

  /// A break from `time` until `until`.
  package init(session: Session.ID, time: Date, until: Date, by: String = "") {
    self.session = session
    self.time = time
    self.until = until
    self.by = by
  }
}
