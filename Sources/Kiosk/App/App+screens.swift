import KioskModel
import TerminalUI

/// Delivery of actions to screens.
extension App {
  /// Sends `onAppear` to the screen that is shown for the first time.
  mutating func appear() -> [Work] {
    pageState = PageState()
    guard let top = navigation.top else { return [] }
    return appear(top.screen, top.number)
  }

  private mutating func appear<Shown: Screen>(_ screen: Shown, _ number: Int) -> [Work] {
    screen.onAppear.map { update(screen, number, with: $0) } ?? []
  }

  /// Sends the timer's action to the screen that is shown, if the time has come.
  mutating func handleScreenTimer() -> [Work] {
    guard let top = navigation.top else { return [] }
    return handleTimer(top.screen, top.number)
  }

  private mutating func handleTimer<Shown: Screen>(_ screen: Shown, _ number: Int) -> [Work] {
    guard let timer = screen.timer, timer.deadline <= context.moment.uptime else { return [] }
    return update(screen, number, with: timer.action)
  }

  /// Delivers an action to the screen that requested it, even if it is not on top; does nothing if
  /// that screen has closed.
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

  /// Tells every screen what has become of a journal entry, including screens that are covered or
  /// parked for a staff member.
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

  /// Has a screen handle an action. Its effects are carried out only if it is the one shown.
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
