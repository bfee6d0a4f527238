public import Foundation

/// Somebody came to a session.
public struct Arrival: Sendable, Hashable {
  /// The session they came to; nil for the house as a whole.
  public var session: Session.ID?
  /// When, to the second.
  public var time: Date
  /// Whether they said that it was their first visit.
  public var isFirstVisit: Bool
  /// How old they looked, where that is counted.
  public var band: AgeBand?
  /// The id of the document with their name, if they have agreed to one; counting heads is the
  /// default.
  public var person: String?
  /// Whether somebody noted it on a later day than it happened on.
  public var isLate: Bool
  /// What all events of one press share, where it made several: they are taken back together.
  public var press: String?
  /// Who of the staff counted; empty where nobody knows.
  public var by: String

  /// An arrival at a session, or without one at the house.
  public init(
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
