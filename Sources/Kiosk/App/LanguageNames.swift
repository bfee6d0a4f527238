/// The languages that can be chosen, each by its own name. They are read after the first page, since
/// every name stands in a catalogue of its own.
struct LanguageNames: Sendable {
  /// Those of the place.
  var place: [LanguageName] = []
  /// All that there are texts for.
  var known: [LanguageName] = []

  /// Those of the place that this terminal can show.
  var shown: [LanguageName] { place.filter { !$0.isHidden } }
}
