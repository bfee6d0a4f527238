import KioskModel

/// Who may unlock the kiosk.
struct StaffListScreen: Screen {
  enum Action: Sendable {
    case chosen(StaffMember)
    case newOpened
    case ownPINOpened
    case moreOpened
  }

  private(set) var skipped = 0
  private static let perPage = 6

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("staffList.title"))
    page.blocks = [.text(here.text("staffList.text"))]
    page.choices = here.members.dropFirst(skipped).prefix(Self.perPage).enumerated().map {
      Choice(
        key: .digit($0 + 1), label: $1.name, details: [here.text("role.\($1.role.rawValue)")],
        shape: .tile, action: .chosen($1))
    }
    if here.members.count > Self.perPage {
      page.choices.append(
        Choice(
          key: .digit(7), label: here.text("unlock.more"), shape: .tile, action: .moreOpened))
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
      skipped = skipped + Self.perPage < here.members.count ? skipped + Self.perPage : 0
      return []
    }
  }
}
