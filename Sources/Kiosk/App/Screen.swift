import KioskModel
import TerminalUI

/// A screen: its state, what it shows, and how actions change it. All of it is in one file.
protocol Screen: Sendable {
  /// What can happen on it: a press, the result of an effect, a timer.
  associatedtype Action: Sendable

  /// What it offers now.
  func page(_ context: Context) -> Page<Action>
  /// Handles an action.
  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>]
  /// The action sent when it is shown for the first time; nil for none.
  var onAppear: Action? { get }
  /// The time it waits for, and the action sent then; nil for none.
  var timer: ScreenTimer<Action>? { get }
  /// The action sent when a journal entry has been saved or is late; nil for none.
  func action(for status: EntryStatus) -> Action?
  /// Whether it holds unfinished work; this is parked at locking, and comes back when the same
  /// staff member unlocks the kiosk.
  var holdsDraft: Bool { get }
  /// How long it waits for a press before asking whether anybody is there; nil for the meeting
  /// place's setting.
  var idleTimeout: Duration? { get }
  /// Whether it then goes home without asking.
  var closesWithoutAsking: Bool { get }
  /// The id that recordings of the page are named by; empty if there can be none.
  var name: String { get }
  /// Whether it is a page for staff or set-up: it is not read aloud, and the unlock page cannot be
  /// opened from it.
  var isForStaff: Bool { get }
  /// The home page that replaces it once set-up is done; nil if it stays.
  var homeAfterSetUp: (any Screen)? { get }
}

extension Screen {
  var onAppear: Action? { nil }
  var timer: ScreenTimer<Action>? { nil }
  func action(for status: EntryStatus) -> Action? { nil }
  var holdsDraft: Bool { false }
  var idleTimeout: Duration? { nil }
  var closesWithoutAsking: Bool { false }
  var name: String { "" }
  var isForStaff: Bool { false }
  var homeAfterSetUp: (any Screen)? { nil }
}

extension Screen {
  /// When it is to be woken, on the monotonic clock.
  var deadline: Duration? { timer?.deadline }
}
