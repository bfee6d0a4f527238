/// What is read aloud for a visitor, until the visitor has gone.
struct Listening: Sendable {
  /// Whether the press that is dealt with now has stopped the reading, which is then all that the
  /// key for reading does.
  var wasStopped = false
  /// Whether it has been said on this visit that the language has no voice.
  var hasToldNoVoice = false
  /// What is shown of why nothing is heard.
  var silence: Silence?
  /// Whether it has been said on this visit how to make it louder.
  var hasToldLouder = false
  /// How loud it is, in percent of what the place has chosen.
  var loudness = Self.steps[0]
  /// The sentences of the page as it was when it was last looked at.
  var known: [String] = []
  /// The number of the reading that is under way.
  var number: Int?
  /// How many there were.
  var count = 0

  /// What the visitor chooses between, one after the other; the next visitor begins anew.
  private static let steps = [100, 150, 200, 50]

  /// Why nothing is heard, as the key of its text.
  enum Silence: String, Sendable {
    case noVoice = "speech.noVoice"
    case noSound = "speech.noSound"
  }

  /// Goes on to the next loudness, after the loudest to the softest.
  mutating func turnUp() {
    let place = Self.steps.firstIndex(of: loudness) ?? 0
    loudness = Self.steps[(place + 1) % Self.steps.count]
  }

  /// Whether something is being read.
  var isSpeaking: Bool { number != nil }
}
