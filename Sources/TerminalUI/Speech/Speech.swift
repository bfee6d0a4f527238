/// Something to be read aloud.
package nonisolated struct Speech: Hashable, Sendable {
  /// What a voice reads.
  package var parts: [SpokenPart]
  /// The recording, as `language/page`; it is played instead of the parts.
  package var recording: String?
  /// How loud, in percent of what is usual.
  package var volume: Int
  /// How fast, in words a minute.
  package var rate: Int

  /// Made of its parts.
  package init(
    parts: [SpokenPart] = [], recording: String? = nil, volume: Int = 100, rate: Int = 150
  ) {
    self.parts = parts
    self.recording = recording
    self.volume = volume
    self.rate = rate
  }
}
