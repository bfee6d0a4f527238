/// The languages that can be chosen, each by its own name. They are read after the first page,
/// since each name is in the catalogue of its language.
struct LanguageNames: Sendable {
  /// The languages of the meeting place.
  var place: [LanguageName] = []
  /// All languages that there are texts for.
  var known: [LanguageName] = []

  /// The languages of the meeting place that this terminal can display.
  var shown: [LanguageName] { place.filter { !$0.isHidden } }
}
