/// The languages, each by its own name in its own script.
struct LanguageScreen: Screen {
  enum Action: Sendable {
    case chosen(String)
  }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("foot.languages"))
    page.choices = here.languages.prefix(9).enumerated().map { index, language in
      Choice(
        key: .digit(index + 1), label: language.name, shape: .tile, action: .chosen(language.tag))
    }
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .chosen(let tag): [.useLanguage(tag), .back]
    }
  }
}
