/// The languages, each by its own name in its own script.
struct LanguageScreen: Screen {
  enum Action: Sendable {
    case chosen(String)
  }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("foot.languages"))
    page.choices = zip(Key.tenDigits, here.shownLanguages).map { key, language in
      Choice(key: key, label: language.name, shape: .tile, action: .chosen(language.tag))
    }
    page.tileColumns = page.choices.count > 6 ? 3 : nil
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .chosen(let tag): [.useLanguage(tag), .back]
    }
  }
}
