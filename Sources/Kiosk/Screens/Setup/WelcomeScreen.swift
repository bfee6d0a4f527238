import KioskModel

/// There is no meeting place in the data folder: the way to set one up, here or at the command
/// line.
struct WelcomeScreen: Screen {
  enum Action: Sendable {
    case begun
  }

  let folder: String
  /// What there is to begin from.
  let start: SetupStart

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("welcome.title"), back: .none)
    page.blocks = [
      .text(here.text("welcome.text")),
      .fact(name: here.text("welcome.folder"), value: folder),
      .fact(name: here.text("welcome.setup"), value: "kiosk setup"),
      .fact(name: here.text("welcome.try"), value: "kiosk demo"),
    ]
    page.choices = [
      Choice(
        key: .digit(1), label: here.text("welcome.begin"),
        details: [here.text(start.hasStaff ? "welcome.stepsKnown" : "welcome.steps")],
        shape: .tile, action: .begun)
    ]
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .begun: [.show(SetupNameScreen(.place, SetupDraft(start: start), here))]
    }
  }
}
