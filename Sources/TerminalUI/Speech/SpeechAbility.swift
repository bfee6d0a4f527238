/// What is audible here.
package nonisolated struct SpeechAbility: Hashable, Sendable {
  /// The recorded pages, as `language/page`.
  package var recordings: Set<String>

  /// Made of its parts.
  package init(recordings: Set<String> = []) {
    self.recordings = recordings
  }
}
