import KioskModel
import TerminalUI

/// Shown while the data folder has no meeting place: how to set one up, here or on the command
/// line.
struct WelcomeScreen: Screen {
  enum Action: Sendable {
    case begun
  }

  let folder: String
  /// What is known before set-up.
  let start: SetupStart

  var isForStaff: Bool { true }
  var homeAfterSetUp: (any Screen)? { HomeScreen() }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("welcome.title"), back: .none)
    page.blocks = [
      .text(context.text("welcome.text")),
      .fact(name: context.text("welcome.folder"), value: folder),
      .fact(name: context.text("welcome.setup"), value: "kiosk setup"),
      .fact(name: context.text("welcome.try"), value: "kiosk demo"),
    ]
    page.choices = [
      Choice(
        key: .digit(1), label: context.text("welcome.begin"),
        details: [context.text(start.hasStaff ? "welcome.stepsKnown" : "welcome.steps")],
        shape: .tile, action: .begun)
    ]
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .begun: [.show(SetupNameScreen(.place, SetupDraft(start: start), context))]
    }
  }
}
