import KioskModel

extension Context {
  /// The health information cards.
  var healthCatalogue: HealthCatalogue {
    HealthCatalogue(shipped: offered.cards ?? [], own: place.information.values.values)
  }

  /// Whether visitors can read a card. Until the shipped cards have been read, one that staff have
  /// reviewed is enough, so that the choice does not appear after the first frame.
  var hasHealthPages: Bool {
    // First, since the home page asks at every press: without a review no card is shown.
    guard place.information.values.values.contains(where: { $0.review != nil }) else {
      return false
    }
    return offered.cards == nil || !healthCatalogue.shown(on: now.date).isEmpty
  }

  /// A card's text in the current language, or in its fallback.
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
