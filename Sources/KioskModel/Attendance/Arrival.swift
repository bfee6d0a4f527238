package import Foundation

/// Somebody came to a session.
package struct Arrival: Sendable, Hashable {
  /// The session they came to; nil for the house as a whole.
  package var session: Session.ID?
  /// When, to the second.
  package var time: Date
  /// Whether they said that it was their first visit.
  package var isFirstVisit: Bool
  /// How old they looked, where that is counted.
  package var band: AgeBand?
  /// The id of the document with their name, if they have agreed to one; counting heads is the
  /// default.
  package var person: String?
  /// Whether somebody noted it on a later day than it happened on.
  package var isLate: Bool
  /// What all events of one press share, where it made several: they are taken back together.
  package var press: String?
  /// Who of the staff counted; empty where nobody knows.
  package var by: String

  /// An arrival at a session, or without one at the house.
  package init(
    session: Session.ID?, time: Date, isFirstVisit: Bool = false, band: AgeBand? = nil,
    person: String? = nil, isLate: Bool = false, press: String? = nil, by: String = ""
  ) {
    self.session = session
    self.time = time
    self.isFirstVisit = isFirstVisit
    self.band = band
    self.person = person
    self.isLate = isLate
    self.press = press
    self.by = by
  }
}
