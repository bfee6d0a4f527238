import KioskModel
import TerminalUI

/// Lists the staff members, for a coordinator who adds or changes one.
struct StaffListScreen: Screen {
  enum Action: Sendable {
    case chosen(StaffMember)
    case newOpened
    case ownPINOpened
    case moreOpened
  }

  private var pager = Pager(6)

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("staffList.title"))
    page.blocks = [.text(context.text("staffList.text"))]
    page.choices = pager.shown(context.members).enumerated().map {
      Choice(
        id: $1.id, key: .digit($0 + 1), label: $1.name,
        details: [context.text("role.\($1.role.rawValue)")],
        shape: .tile, action: .chosen($1))
    }
    page.choices += pager.more(
      context.members.count, key: .digit(7), shape: .tile, action: .moreOpened
    ) {
      _ in context.text("unlock.more")
    }
    page.choices += [
      Choice(
        key: .digit(8), label: context.text("staffList.ownPIN"), shape: .tile, action: .ownPINOpened
      ),
      Choice(
        key: .digit(9), label: context.text("staffList.new"), shape: .tile, action: .newOpened),
    ]
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .chosen(let member): return [.show(StaffMemberScreen(member: member))]
    case .newOpened: return [.show(NewStaffScreen(context))]
    case .ownPINOpened: return [.show(OwnPINScreen())]
    case .moreOpened:
      pager.turn(context.members.count)
      return []
    }
  }
}
