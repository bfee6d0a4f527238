import KioskModel

/// A card of health information: a few lines, who says so, and when somebody last read it; a draft
/// claims no such day.
struct HealthPageScreen: Screen {
  enum Action: Sendable {}

  let id: String

  func page(_ here: Surroundings) -> Page<Action> {
    guard let card = here.shelf.shown(on: here.now.date).first(where: { $0.id == id }),
      let (language, text) = here.text(card)
    else { return Page(title: here.text("health.title")) }
    var page = Page<Action>(
      title: text.title, aside: here.text("health.theme.\(card.page.theme.rawValue)"))
    let other = here.text("health.otherLanguage", ["language": here.words.languageName(language)])
    let primary = { (tag: String) in tag.prefix { $0 != "-" } }
    if primary(language) != primary(here.words.language) { page.blocks.append(.text(other)) }
    page.blocks += [
      .lines(text.lines), .fact(name: here.text("health.source"), value: card.page.source),
      .fact(name: "", value: card.page.address),
    ]
    if let day = card.readDay(in: language) {
      page.blocks.append(.fact(name: here.text("health.read"), value: here.words.date(day)))
    }
    page.footnote = here.text("health.emergency")
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {}
}
