import KioskModel

extension Surroundings {
  /// The cards of health information that there are.
  var shelf: HealthShelf {
    HealthShelf(shipped: offered.cards ?? [], own: place.information.values.values)
  }

  /// Whether visitors have something to read; while it is not known the way there is shown, so
  /// that it does not come into its place a moment after the first picture.
  var hasHealthPages: Bool { offered.cards == nil || !shelf.pages(on: now.date).isEmpty }

  /// What a card says in the visitor's language, else in the one nearest to it.
  func text(_ page: HealthPage) -> (language: String, text: HealthText)? {
    page.text(languageChain)
  }
}
