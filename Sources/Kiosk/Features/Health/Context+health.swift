import KioskModel

extension Context {
  /// The cards of health information that there are.
  var shelf: HealthCatalogue {
    HealthCatalogue(shipped: offered.cards ?? [], own: place.information.values.values)
  }

  /// Whether visitors have something to read; while it is not known the way there is shown, so
  /// that it does not come into its place a moment after the first picture.
  var hasHealthPages: Bool {
    // Home asks at every press: a place where nobody has read a card shows none.
    guard place.information.values.values.contains(where: { $0.review != nil }) else {
      return false
    }
    return offered.cards == nil || !shelf.shown(on: now.date).isEmpty
  }

  /// What a card says in the visitor's language, else in the one nearest to it.
  func text(_ card: HealthCard) -> (language: String, text: HealthText)? {
    card.page.text(languageChain)
  }

  /// Whether visitors see a card, in words.
  func state(of card: HealthCard) -> String {
    switch card.state(on: now.date) {
    case .hidden: text("cards.hidden")
    case .unread: text("cards.unread")
    case .changed(let day): text("cards.changed", ["day": words.date(day)])
    case .expired(let day): text("cards.expired", ["day": words.date(day)])
    case .shown(let day): text("cards.shown", ["day": words.date(day)])
    }
  }
}
