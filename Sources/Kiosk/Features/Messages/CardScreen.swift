import KioskModel
import TerminalUI

/// A health information card for staff: whether visitors see it, who has reviewed it, which
/// languages are missing, and what can be done about it.
struct CardScreen: Screen {
  enum Action: EditingAction {
    case hidden, shown, read
    case editing(DocumentEditing.Action)
  }

  let id: String
  private var editing = DocumentEditing(.information)

  init(id: String) { self.id = id }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("cards.title"))
    page.message = editing.message
    guard let card = card(context), let (language, text) = context.text(card) else { return page }
    page.title = text.title
    page.aside = context.state(of: card)
    let drafts = card.drafts.map { context.words.languageName($0) }
    page.blocks = [
      .text(text.lines.joined(separator: "\n")),
      .fact(name: context.text("health.source"), value: context.words.isolated(card.page.source)),
      .fact(name: "", value: context.words.isolated(card.page.address)),
      .fact(name: context.text("health.read"), value: readBy(card, context)),
    ]
    if !drafts.isEmpty {
      let names = drafts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      page.blocks.append(
        .text(context.text("cards.draft", ["languages": names.joined(separator: ", ")])))
    }
    page.choices = [
      Choice(
        key: .digit(1), label: context.text(card.isHidden ? "cards.show" : "cards.hide"),
        shape: .tile, action: card.isHidden ? .shown : .hidden)
    ]
    if !card.isHidden {
      let review = review(of: card, in: language, context)
      page.choices.append(
        Choice(
          key: .digit(2), label: context.text("cards.read"),
          details: [context.text("cards.until", ["day": context.words.date(review.lastDay)])],
          shape: .tile, action: .read))
    }
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .hidden: return change(to: hiding(context), context)
    case .shown: return change(to: unhidden(context), context)
    case .read: return change(to: read(context), context)
    case .editing(let action): return editing.update(action, context)
    }
  }

  private func card(_ context: Context) -> HealthCard? {
    context.healthCatalogue.cards.first { $0.id == id }
  }

  /// When the card was reviewed for this place, and by whom.
  private func readBy(_ card: HealthCard, _ context: Context) -> String {
    guard let review = card.review else { return context.text("cards.nobody") }
    let name = context.members.first { $0.id == review.by }?.name
    return context.words.date(review.day) + ", " + (name ?? context.text("cards.someone"))
  }

  private func review(
    of card: HealthCard, in language: String, _ context: Context
  ) -> CardReview {
    CardReview(
      of: card.page, in: language, by: context.staff?.id ?? "", on: context.now.date)
  }

  /// The document for this card in the data folder; nil if there is none.
  private func own(_ context: Context) -> (file: String, document: JSONObject)? {
    context.place.information.values.first { $0.value.id == id }
      .map { (file: $0.key, document: $0.value.document) }
  }

  /// The document that hides the card; a card of the place's own keeps its text.
  private func hiding(_ context: Context) -> JSONObject {
    var document = own(context)?.document ?? ["id": .string(id)]
    document["hidden"] = true
    return document
  }

  /// The document without the mark that hides the card; nil if nothing else is in it.
  private func unhidden(_ context: Context) -> JSONObject? {
    guard let own = context.place.information.values.values.first(where: { $0.id == id }) else {
      return nil
    }
    var document = own.document
    document["hidden"] = nil
    return own.page == nil && own.review == nil ? nil : document
  }

  /// The document with a review of the text that the page shows; nil if there is no text.
  private func read(_ context: Context) -> JSONObject? {
    guard let card = card(context), let (language, _) = context.text(card) else { return nil }
    return review(of: card, in: language, context).document(
      of: card.page, changing: own(context)?.document)
  }

  private mutating func change(to document: JSONObject?, _ context: Context) -> [Effect<Action>] {
    let own = own(context)
    let kind = DocumentKind.information
    let path = own.map { kind.path(file: $0.file) } ?? kind.path(of: id)
    return editing.ask(
      DocumentChange([.init(path: path, before: own?.document, after: document)]),
      done: context.text("cards.saved"), context)
  }
}
