import KioskModel

/// The languages of a new meeting place's screen: one press puts one in or takes it out.
struct SetupLanguagesScreen: Screen {
  enum Action: Sendable {
    case toggled(String)
    case wentOn
  }

  private(set) var draft: SetupDraft

  init(_ draft: SetupDraft) { self.draft = draft }

  var patience: Duration? { SetupDraft.patience }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(
      title: here.text("setupPage.languages"), aside: draft.step(2, here))
    page.choices = zip(Key.tenDigits, draft.start.languages).map { key, language in
      here.offer(of: language, among: draft.languages, key: key, action: .toggled(language.tag))
    }
    page.choices.append(
      Choice(key: .enter, label: here.text("setupPage.next"), shape: .foot, action: .wentOn))
    page.tileColumns = 2
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .toggled(let tag):
      draft.languages.toggleLanguage(tag)
      return []
    case .wentOn:
      return [
        .show(
          draft.start.hasStaff
            ? SetupSavingScreen(draft.place(nil)) : SetupNameScreen(.coordinator, draft, here))
      ]
    }
  }
}
