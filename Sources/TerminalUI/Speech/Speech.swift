import KioskModel

/// Something to be heard.
nonisolated struct Speech: Hashable, Sendable {
  /// What a voice reads.
  var parts: [SpokenPart] = []
  /// What somebody has read in, as `language/page`; heard in the place of the parts.
  var recording: String?
  var settings = SpeechSettings()
}
