import KioskModel
import TerminalUI

/// A health information card: a few lines, their source, and when they were last reviewed. A draft
/// has no such date.
struct HealthPageScreen: Screen {
  enum Action: Sendable {}

  let id: String

  var name: String { "health-page" }

  func page(_ context: Context) -> Page<Action> {
    guard
      let card = context.healthCatalogue.shown(on: context.now.date).first(where: { $0.id == id }),
      let (language, text) = context.text(card)
    else { return Page(title: context.text("health.title")) }
    var page = Page<Action>(
      title: text.title, aside: context.text("health.theme.\(card.page.theme.rawValue)"))
    page.agenda = context.agendaFromNow
    let other = context.text(
      "health.otherLanguage", ["language": context.words.languageName(language)])
    if Language.primary(language) != Language.primary(context.words.language.tag) {
      page.blocks.append(.text(other))
    }
    page.blocks += [
      .lines(text.lines),
      .fact(name: context.text("health.source"), value: context.words.isolated(card.page.source)),
      .fact(name: "", value: context.words.isolated(card.page.address)),
    ]
    if let day = card.readDay(in: language) {
      page.blocks.append(.fact(name: context.text("health.read"), value: context.words.date(day)))
    }
    page.footnote = context.text("health.emergency")
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {}
}
