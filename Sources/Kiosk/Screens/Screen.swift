import Foundation
import KioskModel
import TerminalUI

/// One screen: its state, what it shows, and what a press changes. All of a screen is in one file.
protocol Screen: Sendable {
  /// What can be done on it.
  associatedtype Action: Sendable

  /// What it offers now.
  func page(_ context: Context) -> Page<Action>
  /// Somebody did something.
  mutating func update(_ action: Action, _ context: Context) -> [Request]
  /// The screen is shown for the first time.
  mutating func appeared(_ context: Context) -> [Request]
  /// Something that the screen asked for has come to an end.
  mutating func learned(_ news: News, _ context: Context) -> [Request]
  /// The time that `deadline` named has come.
  mutating func deadlinePassed(_ context: Context) -> [Request]
  /// When it wants to be woken, by the clock that only goes forward.
  var deadline: Duration? { get }
  /// Whether something is begun on it that would be lost with it; it comes back when the same
  /// person unlocks the kiosk again.
  var holdsDraft: Bool { get }
  /// The errand that it waits for and nobody else wants: when the screen goes, the errand ends.
  var ongoing: UUID? { get }
  /// How long it waits for a press before the kiosk asks whether anybody is there; nil for the
  /// meeting place's own setting.
  var patience: Duration? { get }
  /// Whether it goes home after that without asking.
  var leavesUnasked: Bool { get }
}

extension Screen {
  mutating func appeared(_ context: Context) -> [Request] { [] }
  mutating func learned(_ news: News, _ context: Context) -> [Request] { [] }
  mutating func deadlinePassed(_ context: Context) -> [Request] { [] }
  var deadline: Duration? { nil }
  var holdsDraft: Bool { false }
  var ongoing: UUID? { nil }
  var patience: Duration? { nil }
  var leavesUnasked: Bool { false }
}
