package import Foundation

/// Somebody left a session.
package struct Departure: Sendable, Hashable {
  /// The session they left.
  package var session: Session.ID
  /// When, to the second.
  package var time: Date
  /// The id of the document with their name, if they are known by one.
  package var person: String?
  /// What all events of one press share, where it made several: they are taken back together.
  package var press: String?
  /// Who of the staff counted; empty where nobody knows.
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
