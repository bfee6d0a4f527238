import KioskModel

/// What staff can do. No way leads back from it: the kiosk is locked with the key for that alone.
struct StaffMenuScreen: Screen {
  enum Action: Sendable {
    case opened(StaffRoomDoor)
  }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("staff.title"), back: .none)
    let role = here.staff?.role ?? .host
    // Every door has its own key, whoever stands before it.
    page.choices = StaffRoomDoor.allCases.filter { $0.isOpen(to: role) }.map {
      Choice(
        key: .digit($0.digit), label: here.text("staff.\($0.rawValue).title"),
        details: [details($0, here)], shape: .tile, action: .opened($0))
    }
    return page
  }

  /// What is behind a door, or what waits there.
  private func details(_ door: StaffRoomDoor, _ here: Surroundings) -> String {
    guard door == .messages else { return here.text("staff.\(door.rawValue).text") }
    let waiting = here.waitingWishes.count
    if waiting > 0 { return here.text("messages.waiting", count: waiting) }
    let unread = here.shelf.waiting(on: here.now.date).count
    return unread > 0
      ? here.text("messages.unread", count: unread) : here.text("staff.messages.text")
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .opened(let door): [.show(door.screen(here))]
    }
  }
}
