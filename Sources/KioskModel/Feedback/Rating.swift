/// A visitor's rating of a session or of the visit as a whole.
///
/// It contains no data about the person and only the hour of the time.
package struct Rating: Sendable, Hashable {
  /// The session; nil for the visit as a whole.
  package var session: Session.ID?
  /// The score, from 1 (worst) to `scale` (best).
  package var score: Int
  /// The number of steps of the scale.
  package var scale: Int
  /// The language of the screen (RFC 5646).
  package var language: String
  /// The hour of the day at the meeting place, 0–23.
  package var hour: Int
  /// Whether the rating is part of a flood, that is more ratings than people can have given; it is
  /// stored, and reports count it separately.
  package var isFlood: Bool

  /// A rating, on a scale of five by default.
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
