import TerminalUI

/// The face that was pressed last, which lights up for a moment on the page that follows: that a press
/// has been taken is seen where the finger was.
struct Glow: Sendable {
  /// The id of the choice.
  private var choice: String?
  /// When it ends; nil if nothing is lit.
  private(set) var end: Duration?

  /// How long it lasts.
  static let length: Duration = .milliseconds(150)

  /// Lights a choice if it is a face.
  mutating func begin<Action>(_ choice: Choice<Action>, at now: Duration) {
    guard choice.shape.isFace else { return }
    (self.choice, end) = (choice.id, now + Self.length)
  }

  /// Puts it out when its time has come.
  mutating func advance(to now: Duration) {
    if let end, end <= now { self = Glow() }
  }

  /// The index of the choice that is lit on a page; nil if none is.
  func index(on page: Page<Void>) -> Int? {
    end == nil ? nil : page.choices.firstIndex { $0.id == choice }
  }
}
