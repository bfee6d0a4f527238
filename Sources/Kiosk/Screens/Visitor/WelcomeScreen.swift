/// The data folder is empty: what to do about it.
struct WelcomeScreen: Screen {
  enum Action: Sendable {}

  let folder: String

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("welcome.title"), back: .none)
    page.blocks = [
      .text(here.text("welcome.text", ["folder": folder])),
      .fact(name: here.text("welcome.setup"), value: "kiosk setup"),
      .fact(name: here.text("welcome.try"), value: "kiosk demo"),
      .text("\n" + here.text("welcome.after")),
    ]
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {}
}
