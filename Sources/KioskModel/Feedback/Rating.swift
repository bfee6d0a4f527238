/// What somebody thought of a session, or of the visit as a whole.
///
/// It says nothing about who it
/// was and only the hour of when.
public struct Rating: Sendable, Hashable {
  /// The session; nil for the visit as a whole.
  public var session: Session.ID?
  /// 1 the worst, `scale` the best.
  public var score: Int
  /// How many steps there were to choose from.
  public var scale: Int
  /// The language of the screen (RFC 5646).
  public var language: String
  /// The hour of the meeting place's day, 0–23.
  public var hour: Int
  /// Whether it came among so many that they may not be from as many people; it is kept, and
  /// results count it apart.
  public var isFlood: Bool

  /// A rating on a scale of five.
  public init(
    session: Session.ID?, score: Int, scale: Int = 5, language: String, hour: Int,
    isFlood: Bool = false
  ) {
    self.session = session
    self.score = score
    self.scale = scale
    self.language = language
    self.hour = hour
    self.isFlood = isFlood
  }
}
