import TerminalUI

/// The languages, each by its own name in its own script.
struct LanguageScreen: Screen {
  enum Action: Sendable {
    case chosen(String)
  }

  var name: String { "language" }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("foot.languages"))
    page.agenda = context.agendaFromNow
    page.choices = zip(Key.tenDigits, context.languageNames.shown).map { key, language in
      Choice(
        id: language.tag, key: key, label: language.name, shape: .tile,
        action: .chosen(language.tag))
    }
    page.tileColumns = page.choices.count > 6 ? 3 : nil
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .chosen(let tag): [.useLanguage(tag), .back]
    }
  }
}
