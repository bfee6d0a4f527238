package import Foundation

/// A visitor's departure from a session.
package struct Departure: Sendable, Hashable {
  package var session: Session.ID
  /// The time, to the second.
  package var time: Date
  /// The id of the visitor's document if their name is stored.
  package var person: String?
  /// The id shared by all entries of one key press that made several; they are undone together.
  package var press: String?
  /// The staff member who recorded it; empty if unknown.
  package var by: String

  /// A departure from a session.
  package init(
    session: Session.ID, time: Date, person: String? = nil, press: String? = nil, by: String = ""
  ) {
    self.session = session
    self.time = time
    self.person = person
    self.press = press
    self.by = by
  }
}
