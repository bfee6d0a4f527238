import TerminalUI

/// Asks before unfinished work is discarded; the program shows it when a page with unfinished work
/// is left.
struct DiscardDraftScreen: Screen {
  enum Action: Sendable {
    case wentOn, thrownAway
  }

  /// The screen below it holds unfinished work; both are parked at locking.
  var holdsDraft: Bool { true }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: context.text("leave.title"), question: context.text("leave.ask"),
      back: .own(label: context.text("foot.back"), .wentOn))
    page.speaksUp = true
    page.choices = [
      Choice(key: .digit(1), label: context.text("leave.goOn"), shape: .tile, action: .wentOn),
      Choice(
        key: .digit(2), label: context.text("leave.throwAway"), shape: .tile, action: .thrownAway),
    ]
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .wentOn: [.back]
    case .thrownAway: [.back, .back]
    }
  }
}
