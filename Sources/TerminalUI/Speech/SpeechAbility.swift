/// What can be heard on this kiosk.
nonisolated struct SpeechAbility: Hashable, Sendable {
  /// The pages that somebody has read in, as `language/page`.
  var recordings: Set<String> = []
}
