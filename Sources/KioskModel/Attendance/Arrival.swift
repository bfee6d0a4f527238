package import Foundation

/// A visitor's arrival at a session or at the meeting place.
package struct Arrival: Sendable, Hashable {
  /// The session; nil for the meeting place as a whole.
  package var session: Session.ID?
  /// The time, to the second.
  package var time: Date
  /// Whether the visitor said that it was their first visit.
  package var isFirstVisit: Bool
  /// The estimated age band, if it is recorded.
  package var band: AgeBand?
  /// The id of the visitor's document if they have agreed that their name is stored; visitors are
  /// anonymous by default.
  package var person: String?
  /// Whether the arrival was recorded on a later day.
  package var isLate: Bool
  /// The id shared by all entries of one key press that made several; they are undone together.
  package var press: String?
  /// The staff member who recorded it; empty if unknown.
  package var by: String

  /// An arrival at a session, or at the meeting place if `session` is nil.
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
