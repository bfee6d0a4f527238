import KioskModel
import TerminalUI

/// The menu for staff. It has no Back: only the key for locking leaves it.
struct StaffMenuScreen: Screen {
  enum Action: Sendable {
    case opened(StaffSection)
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("staff.title"), back: .none)
    let role = context.staff?.role ?? .host
    // Each section keeps its digit, whatever the role.
    page.choices = StaffSection.allCases.filter { $0.isOpen(to: role) }.map {
      Choice(
        key: .digit($0.digit), label: context.text("staff.\($0.rawValue).title"),
        details: [details($0, context)], shape: .tile, action: .opened($0))
    }
    return page
  }

  /// The description of a section, or what is waiting there.
  private func details(_ door: StaffSection, _ context: Context) -> String {
    if door == .data, !context.implausibleDays.isEmpty {
      return context.text("data.strangeDays", count: context.implausibleDays.count)
    }
    guard door == .messages else { return context.text("staff.\(door.rawValue).text") }
    let waiting = context.waitingWishes.count
    if waiting > 0 { return context.text("messages.waiting", count: waiting) }
    let unread = context.healthCatalogue.waiting(on: context.now.date).count
    return unread > 0
      ? context.text("messages.unread", count: unread) : context.text("staff.messages.text")
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .opened(let door): [.show(door.screen(context))]
    }
  }
}
