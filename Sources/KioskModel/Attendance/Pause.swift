public import Foundation

/// A break in a session, which visitors see.
public struct Pause: Sendable, Hashable {
  /// The session that has it.
  public var session: Session.ID
  /// When it begins, to the second.
  public var time: Date
  /// When the session goes on.
  public var until: Date
  /// Who of the staff said so; empty where nobody knows.
  public var by: String

  /// A break from `time` until `until`.
  public init(session: Session.ID, time: Date, until: Date, by: String = "") {
    self.session = session
    self.time = time
    self.until = until
    self.by = by
  }
}
