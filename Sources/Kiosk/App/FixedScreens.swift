import KioskModel

/// The screens that the program opens by itself; all others are opened by screens.
struct FixedScreens: Sendable {
  /// Where visitors choose their language.
  var languages: @MainActor @Sendable () -> any Screen
  /// Where staff say who they are.
  var door: @MainActor @Sendable () -> any Screen
  /// Asks before what has been begun is lost.
  var leave: @MainActor @Sendable () -> any Screen
  /// Where staff begin to work, the one that is shown last.
  var work: @MainActor @Sendable (Context) -> [any Screen]
}
