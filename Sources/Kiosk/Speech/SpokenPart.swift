/// Some words to be read aloud by one voice.
nonisolated struct SpokenPart: Hashable, Sendable {
  var text: String
  /// The name of espeak-ng's voice.
  var voice: String
}
