/// The languages, each by its own name in its own script.
struct LanguageScreen: Screen {
  enum Action: Sendable {
    case chosen(String)
  }

  /// The keys of a number pad, since 0 goes back: one for each language that there is.
  private static let keys = (1...9).map { Key.digit($0) } + [.character("+")]

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("foot.languages"))
    page.choices = zip(Self.keys, here.shownLanguages).map { key, language in
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
