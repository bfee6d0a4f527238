import KioskModel
import TerminalUI

/// The languages of a new meeting place: a press adds or removes one.
struct SetupLanguagesScreen: Screen {
  enum Action: Sendable {
    case toggled(String)
    case wentOn
  }

  private(set) var draft: SetupDraft

  init(_ draft: SetupDraft) { self.draft = draft }

  var idleTimeout: Duration? { SetupDraft.idleTimeout }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: context.text("setupPage.languages"), aside: draft.step(2, context))
    page.choices = zip(Key.tenDigits, draft.start.languages).map { key, language in
      context.offer(of: language, among: draft.languages, key: key, action: .toggled(language.tag))
    }
    page.choices.append(
      Choice(key: .enter, label: context.text("setupPage.next"), shape: .footer, action: .wentOn))
    page.tileColumns = 2
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .toggled(let tag):
      draft.languages.toggleLanguage(tag)
      return []
    case .wentOn:
      return [
        .show(
          draft.start.hasStaff
            ? SetupSavingScreen(draft.place(nil)) : SetupNameScreen(.coordinator, draft, context))
      ]
    }
  }
}
