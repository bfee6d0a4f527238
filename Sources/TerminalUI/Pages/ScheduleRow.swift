/// A session as a line in a list.
nonisolated struct ScheduleRow: Hashable, Sendable {
  /// Where in its day the session is; each has words as well, so that colour is never alone.
  enum SessionPhase: Hashable, Sendable {
    case over, now, next, later, cancelled
  }

  var hours: String
  var title: String
  var room: String
  /// Language, organiser: what is shown where there is room for it.
  var note: String
  /// "PÅGÅR · 4 platser", "om 58 min", "slut", "INSTÄLLT".
  var status: String
  var phase: SessionPhase
}
