public import Foundation

/// Somebody came to a session.
public struct Arrival: Sendable, Hashable {
  /// The session they came to.
  public var session: Session.ID
  /// When, to the second.
  public var time: Date
  /// Whether they said that it was their first visit.
  public var isFirstVisit: Bool
  /// How old they looked, where that is counted.
  public var band: AgeBand?
  /// The id of the document with their name, if they have agreed to one; counting heads is the
  /// default.
  public var person: String?
  /// Who of the staff counted; empty where nobody knows.
  public var by: String

  /// An arrival at a session.
  public init(
    session: Session.ID, time: Date, isFirstVisit: Bool = false, band: AgeBand? = nil,
    person: String? = nil, by: String = ""
  ) {
    self.session = session
    self.time = time
    self.isFirstVisit = isFirstVisit
    self.band = band
    self.person = person
    self.by = by
  }
}
