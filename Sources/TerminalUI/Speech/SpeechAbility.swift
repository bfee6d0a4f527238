/// What can be heard here.
package nonisolated struct SpeechAbility: Hashable, Sendable {
  /// The pages that somebody has read in, as `language/page`.
  package var recordings: Set<String>

  /// Made of its parts.
  package init(recordings: Set<String> = []) {
    self.recordings = recordings
  }
}
