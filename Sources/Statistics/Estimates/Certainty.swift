/// How exactly the index of a group is known.
package enum Certainty: Sendable, Hashable {
  /// Why no interval is shown.
  package enum Silence: String, Sendable, CaseIterable {
    /// There are too few answers or too few sessions.
    case tooFew
    /// The same persons may have answered too many times.
    case repeated
    /// The period was first shown when errors were not calculated by session.
    case notKept
  }

  case known(StandardError)
  case unknown(Silence)

  /// The minimum number of answers. Of fewer an interval would be as wide as the scale, and tell
  /// more of them than may be told.
  package static let fewestAnswers = 25
  /// The minimum number of sessions: fewer say little of chance.
  package static let fewestSessions = 5

  /// What can be said of the ratings of some sessions.
  init(_ scores: Scores, in sessions: SessionSums) {
    if sessions.isRepeated {
      self = .unknown(.repeated)
    } else if scores.count < Self.fewestAnswers || sessions.sums.count < Self.fewestSessions {
      self = .unknown(.tooFew)
    } else {
      self =
        StandardError(scores, in: sessions, repeats: sessions.repeats).map(Certainty.known)
        ?? .unknown(.tooFew)
    }
  }

  /// The error; nil if it is unknown.
  package var error: StandardError? {
    guard case .known(let error) = self else { return nil }
    return error
  }

  /// Why there is no error; nil if there is one.
  package var silence: Silence? {
    guard case .unknown(let silence) = self else { return nil }
    return silence
  }

  /// The same with the error as it is kept.
  var told: Certainty { error.map { .known($0.told) } ?? self }
}
