/// What is read aloud for a visitor, until the visitor has gone.
struct Listening: Sendable {
  /// Whether the press that is dealt with now has stopped the reading, which is then all that the
  /// key for reading does.
  var wasHushed = false
  /// Whether it has been said on this visit that the language has no voice.
  var hasToldNoVoice = false
  /// Whether it is shown.
  var showsNoVoice = false
  /// The sentences of the page as it was when it was last looked at.
  var known: [String] = []
  /// The number of the reading that is under way.
  var number: Int?
  /// How many there were.
  var count = 0

  /// Whether something is being read.
  var isSpeaking: Bool { number != nil }
}
