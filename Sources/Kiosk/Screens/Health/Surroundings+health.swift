import KioskModel

extension Surroundings {
  /// The cards of health information that there are.
  var shelf: HealthShelf {
    HealthShelf(shipped: offered.cards ?? [], own: place.information.values.values)
  }

  /// Whether visitors have something to read; while it is not known the way there is shown, so
  /// that it does not come into its place a moment after the first picture.
  var hasHealthPages: Bool {
    guard let cards = offered.cards else { return true }
    let today = now.date
    // Home asks at every press: only where the place has cards of its own is it worth a thought.
    return place.information.values.isEmpty
      ? cards.contains { $0.expires >= today } : !shelf.pages(on: today).isEmpty
  }

  /// What a card says in the visitor's language, else in the one nearest to it.
  func text(_ page: HealthPage) -> (language: String, text: HealthText)? {
    page.text(languageChain)
  }
}
