/// A text to read aloud by one voice.
package nonisolated struct SpokenPart: Hashable, Sendable {
  package var text: String
  /// The name of espeak-ng's voice.
  package var voice: String

  /// Made of its parts.
  package init(text: String, voice: String) {
    self.text = text
    self.voice = voice
  }
}
