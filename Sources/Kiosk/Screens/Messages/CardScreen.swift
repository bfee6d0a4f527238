import KioskModel

/// A card of health information as staff see it: whether visitors see it, who has read it against
/// its source, which of its languages nobody has, and what can be done about it.
struct CardScreen: Screen {
  enum Action: Sendable {
    case hidden, shown, read
    case undone, redone
  }

  let id: String
  private var desk = ChangeDesk(.cards)

  init(id: String) { self.id = id }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("cards.title"))
    page.message = desk.message
    guard let card = card(here), let (language, text) = here.text(card) else { return page }
    page.title = text.title
    page.aside = here.state(of: card)
    let drafts = card.drafts.map { here.words.languageName($0) }
    page.blocks = [
      .text(text.lines.joined(separator: "\n")),
      .fact(name: here.text("health.source"), value: card.page.source),
      .fact(name: "", value: card.page.address),
      .fact(name: here.text("health.read"), value: readBy(card, here)),
    ]
    if !drafts.isEmpty {
      let names = drafts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      page.blocks.append(
        .text(here.text("cards.draft", ["languages": names.joined(separator: ", ")])))
    }
    page.choices = [
      Choice(
        key: .digit(1), label: here.text(card.isHidden ? "cards.show" : "cards.hide"),
        shape: .tile, action: card.isHidden ? .shown : .hidden)
    ]
    if !card.isHidden {
      let review = review(of: card, in: language, here)
      page.choices.append(
        Choice(
          key: .digit(2), label: here.text("cards.read"),
          details: [here.text("cards.until", ["day": here.words.date(review.lastDay)])],
          shape: .tile, action: .read))
    }
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    desk.forget()
    switch action {
    case .hidden: return change(to: hiding(here), here)
    case .shown: return change(to: unhidden(here), here)
    case .read: return change(to: read(here), here)
    case .undone: return desk.undo(here)
    case .redone: return desk.redo(here)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    _ = desk.learned(news, here)
    return []
  }

  private func card(_ here: Surroundings) -> HealthCard? {
    here.shelf.cards.first { $0.id == id }
  }

  /// When it was read for this place, and by whom.
  private func readBy(_ card: HealthCard, _ here: Surroundings) -> String {
    guard let review = card.review else { return here.text("cards.nobody") }
    let name = here.members.first { $0.id == review.by }?.name
    return here.words.date(review.day) + ", " + (name ?? here.text("cards.someone"))
  }

  private func review(
    of card: HealthCard, in language: String, _ here: Surroundings
  ) -> CardReview {
    CardReview(
      of: card.page, in: language, by: here.staff?.id ?? "", on: here.now.date)
  }

  /// What the meeting place's own folder says about the card.
  private func own(_ here: Surroundings) -> (file: String, document: JSONObject)? {
    here.place.information.values.first { $0.value.id == id }
      .map { (file: $0.key, document: $0.value.document) }
  }

  /// A card of the place's own keeps its words while it is hidden.
  private func hiding(_ here: Surroundings) -> JSONObject {
    var document = own(here)?.document ?? ["id": .string(id)]
    document["hidden"] = true
    return document
  }

  /// Without the word that hides it; nothing where there was no more than that.
  private func unhidden(_ here: Surroundings) -> JSONObject? {
    guard let own = here.place.information.values.values.first(where: { $0.id == id }) else {
      return nil
    }
    var document = own.document
    document["hidden"] = nil
    return own.page == nil && own.review == nil ? nil : document
  }

  /// Who reads the card reads the text that the page shows.
  private func read(_ here: Surroundings) -> JSONObject? {
    guard let card = card(here), let (language, _) = here.text(card) else { return nil }
    return review(of: card, in: language, here).document(
      of: card.page, changing: own(here)?.document)
  }

  private mutating func change(to document: JSONObject?, _ here: Surroundings) -> [Request] {
    let own = own(here)
    let path = own.map { "information/" + $0.file } ?? DataFolder.cardPath(id: id)
    return desk.ask(
      DocumentChange([.init(path: path, before: own?.document, after: document)]),
      done: here.text("cards.saved"), here)
  }
}
