/// The state of reading aloud during a visit.
struct Listening: Sendable {
  /// Whether the current press has stopped the reading. If so, the key for reading does nothing
  /// else.
  var wasStopped = false
  /// Whether the visitor has been told that the language has no voice.
  var hasToldNoVoice = false
  /// The reason shown for hearing nothing; nil if there is none.
  var silence: Silence?
  /// Whether the visitor has been told how to make it louder.
  var hasToldLouder = false
  /// The volume, in percent of the meeting place's setting.
  var loudness = Self.steps[0]
  /// The sentences of the page as it was when last compared.
  var known: [String] = []
  /// The number of the reading in progress; nil if there is none.
  var number: Int?
  /// How many readings have been started.
  var count = 0

  /// The volumes that the visitor steps through; the next visitor starts with the first.
  private static let steps = [100, 150, 200, 50]

  /// Why nothing is audible; the raw value is the key of the text.
  enum Silence: String, Sendable {
    case noVoice = "speech.noVoice"
    case noSound = "speech.noSound"
  }

  /// Sets the next volume; after the loudest comes the softest.
  mutating func turnUp() {
    let place = Self.steps.firstIndex(of: loudness) ?? 0
    loudness = Self.steps[(place + 1) % Self.steps.count]
  }

  /// Whether something is being read.
  var isSpeaking: Bool { number != nil }
}
