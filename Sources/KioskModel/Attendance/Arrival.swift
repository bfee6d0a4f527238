public import Foundation

/// Somebody came to a session.
///
/// It says that they came, not who.
public struct Arrival: Sendable, Hashable {
  /// The session they came to.
  public var session: Session.ID
  /// When, to the second.
  public var time: Date
  /// Whether they said that it was their first visit.
  public var isFirstVisit: Bool

  /// An arrival at a session.
  public init(session: Session.ID, time: Date, isFirstVisit: Bool = false) {
    self.session = session
    self.time = time
    self.isFirstVisit = isFirstVisit
  }
}
