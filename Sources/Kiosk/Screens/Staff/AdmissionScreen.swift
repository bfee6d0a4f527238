import KioskModel

/// The room is full: a warning, and a question.
struct FullScreen: Screen {
  enum Action: Sendable {
    case admitted
  }

  let arrival: Arrival
  /// Who it is, if somebody has looked for a name.
  let name: String?

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("full.title"))
    let inside = here.attendance.inside(arrival.session)
    page.blocks = [.banner(here.text("full.text", count: inside), score: nil)]
    page.question = name.map { here.text("full.askName", ["name": $0]) } ?? here.text("full.ask")
    page.choices = [
      // Not the key that counts: it may be on its way down a second time.
      Choice(key: .digit(5), label: here.text("full.yes"), shape: .tile, action: .admitted)
    ]
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    [.record(.attendance(.arrival(arrival)), id: here.newID()), .back]
  }
}
