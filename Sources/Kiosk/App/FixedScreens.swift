import KioskModel

/// The screens that the program itself opens; all others are opened by screens.
struct FixedScreens: Sendable {
  /// The screen where visitors choose a language.
  var languages: @MainActor @Sendable () -> any Screen
  /// The screen where staff unlock the kiosk.
  var unlock: @MainActor @Sendable () -> any Screen
  /// The screen that asks before unfinished work is discarded.
  var discardDraft: @MainActor @Sendable () -> any Screen
  /// The screens that staff start from after unlocking; the last one is shown.
  var staffHome: @MainActor @Sendable (Context) -> [any Screen]
}
