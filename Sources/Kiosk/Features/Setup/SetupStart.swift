/// What is known before a meeting place is set up on the screen.
nonisolated struct SetupStart: Hashable, Sendable {
  /// The languages that there are texts for.
  var languages: [LanguageName] = []
  /// Whether the data folder has staff although it has no place; they are kept, and nobody is
  /// added.
  var hasStaff = false
}
