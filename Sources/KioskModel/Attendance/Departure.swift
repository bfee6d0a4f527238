public import Foundation

/// Somebody left a session.
public struct Departure: Sendable, Hashable {
  /// The session they left.
  public var session: Session.ID
  /// When, to the second.
  public var time: Date
  /// The id of the document with their name, if they are known by one.
  public var person: String?
  /// What all events of one press share, where it made several: they are taken back together.
  public var press: String?
  /// Who of the staff counted; empty where nobody knows.
  public var by: String

  /// A departure from a session.
  public init(
    session: Session.ID, time: Date, person: String? = nil, press: String? = nil, by: String = ""
  ) {
    self.session = session
    self.time = time
    self.person = person
    self.press = press
    self.by = by
  }
}
