import KioskModel

/// Who may unlock the kiosk.
struct StaffListScreen: Screen {
  enum Action: Sendable {
    case chosen(StaffMember)
    case newOpened
    case ownPINOpened
    case moreOpened
  }

  private var pager = Pager(6)

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("staffList.title"))
    page.blocks = [.text(here.text("staffList.text"))]
    page.choices = pager.shown(here.members).enumerated().map {
      Choice(
        key: .digit($0 + 1), label: $1.name, details: [here.text("role.\($1.role.rawValue)")],
        shape: .tile, action: .chosen($1))
    }
    page.choices += pager.more(
      here.members.count, key: .digit(7), shape: .tile, action: .moreOpened
    ) {
      _ in here.text("unlock.more")
    }
    page.choices += [
      Choice(
        key: .digit(8), label: here.text("staffList.ownPIN"), shape: .tile, action: .ownPINOpened),
      Choice(key: .digit(9), label: here.text("staffList.new"), shape: .tile, action: .newOpened),
    ]
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .chosen(let member): return [.show(StaffMemberScreen(member: member))]
    case .newOpened: return [.show(NewStaffScreen(here))]
    case .ownPINOpened: return [.show(OwnPINScreen())]
    case .moreOpened:
      pager.turn(here.members.count)
      return []
    }
  }
}
