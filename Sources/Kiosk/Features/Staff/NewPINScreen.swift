import TerminalUI

/// Shows a generated PIN, once.
struct NewPINScreen: Screen {
  enum Action: Sendable {}

  let name: String
  let pin: String

  func page(_ context: Context) -> Page<Action> {
    Page(
      title: context.text("newPIN.title", ["name": name]),
      blocks: [.text(context.text("newPIN.text")), .banner(Self.spaced(pin), score: nil)])
  }

  /// The digits of a PIN in two groups of three, spaced for reading out and writing down.
  static func spaced(_ pin: String) -> String {
    pin.prefix(3).map(String.init).joined(separator: " ") + "  "
      + pin.dropFirst(3).map(String.init).joined(separator: " ")
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {}
}
