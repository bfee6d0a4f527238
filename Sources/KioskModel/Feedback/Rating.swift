/// What somebody thought of a session, or of the visit as a whole.
///
/// It says nothing about who it
/// was and only the hour of when.
package struct Rating: Sendable, Hashable {
  /// The session; nil for the visit as a whole.
  package var session: Session.ID?
  /// 1 the worst, `scale` the best.
  package var score: Int
  /// How many steps there were to choose from.
  package var scale: Int
  /// The language of the screen (RFC 5646).
  package var language: String
  /// The hour of the meeting place's day, 0–23.
  package var hour: Int
  /// Whether it came among so many that they may not be from as many people; it is kept, and
  /// results count it apart.
  package var isFlood: Bool

  /// A rating on a scale of five.
  package init(
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
