import KioskModel
import TerminalUI

/// Actions on their way to the screens.
extension App {
  /// The screen that is shown is there for the first time.
  mutating func appear() -> [Work] {
    pageState = PageState()
    guard let top = navigation.top else { return [] }
    return appear(top.screen, top.number)
  }

  private mutating func appear<Shown: Screen>(_ screen: Shown, _ number: Int) -> [Work] {
    screen.onAppear.map { update(screen, number, with: $0) } ?? []
  }

  /// The time that the screen that is shown has waited for has come, if it has.
  mutating func passScreenTimer() -> [Work] {
    guard let top = navigation.top else { return [] }
    return passTimer(top.screen, top.number)
  }

  private mutating func passTimer<Shown: Screen>(_ screen: Shown, _ number: Int) -> [Work] {
    guard let timer = screen.timer, timer.deadline <= context.moment.uptime else { return [] }
    return update(screen, number, with: timer.action)
  }

  /// Brings an action to the screen that has asked for it, wherever that is; what is gone misses
  /// nothing.
  mutating func deliver(_ action: any Sendable, to number: Int) -> [Work] {
    guard let screen = navigation.screen(number) else { return [] }
    return deliver(action, to: screen, number)
  }

  private mutating func deliver<Shown: Screen>(
    _ action: any Sendable, to screen: Shown, _ number: Int
  ) -> [Work] {
    guard let action = action as? Shown.Action else { return [] }
    return update(screen, number, with: action)
  }

  /// Tells every screen what has become of a journal entry, also those that another one stands on
  /// and those that wait for their author.
  mutating func tell(_ status: EntryStatus) -> [Work] {
    navigation.numbers.sorted().flatMap { number in
      navigation.screen(number).map { tell(status, to: $0, number) } ?? []
    }
  }

  private mutating func tell<Shown: Screen>(
    _ status: EntryStatus, to screen: Shown, _ number: Int
  ) -> [Work] {
    screen.action(for: status).map { update(screen, number, with: $0) } ?? []
  }

  /// Lets a screen deal with an action. Only what is shown may ask for more.
  mutating func update<Shown: Screen>(
    _ screen: Shown, _ number: Int, with action: Shown.Action
  ) -> [Work] {
    var screen = screen
    let isShown = navigation.top?.number == number
    let effects = screen.update(action, context)
    navigation.replace(number, with: screen)
    return isShown ? perform(effects, from: Origin(screen: number, by: context.staff?.id)) : []
  }
}
