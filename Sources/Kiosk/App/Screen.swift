import KioskModel
import TerminalUI

/// One screen: its state, what it shows, and what an action changes. All of a screen is in one file.
protocol Screen: Sendable {
  /// What can happen on it: a press, a result of something it asked for, a time that has come.
  associatedtype Action: Sendable

  /// What it offers now.
  func page(_ context: Context) -> Page<Action>
  /// Something has happened.
  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>]
  /// What happens when it is shown for the first time; nil for nothing.
  var onAppear: Action? { get }
  /// When it wants to be woken and what happens then; nil where it waits for no time.
  var timer: ScreenTimer<Action>? { get }
  /// What happens on it when a journal entry is on the disk or late; nil where that is none of its
  /// business.
  func action(for status: EntryStatus) -> Action?
  /// Whether something is begun on it that would be lost with it; it comes back when the same
  /// person unlocks the kiosk again.
  var holdsDraft: Bool { get }
  /// How long it waits for a press before the kiosk asks whether anybody is there; nil for the
  /// meeting place's own setting.
  var patience: Duration? { get }
  /// Whether it goes home after that without asking.
  var leavesUnasked: Bool { get }
  /// What it is called where somebody has read it in; empty where nobody can.
  var name: String { get }
  /// Whether it is no page for visitors: it is not read aloud, and no door leads away from it.
  var isForStaff: Bool { get }
  /// What takes its place as the first page once there is a meeting place; nil where it stays.
  var successor: (any Screen)? { get }
}

extension Screen {
  var onAppear: Action? { nil }
  var timer: ScreenTimer<Action>? { nil }
  func action(for status: EntryStatus) -> Action? { nil }
  var holdsDraft: Bool { false }
  var patience: Duration? { nil }
  var leavesUnasked: Bool { false }
  var name: String { "" }
  var isForStaff: Bool { false }
  var successor: (any Screen)? { nil }
}

extension Screen {
  /// When it wants to be woken, by the clock that only goes forward.
  var deadline: Duration? { timer?.deadline }
}
