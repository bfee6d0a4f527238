import KioskModel

/// A group comes: how many, and Enter.
struct GroupScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case lineTyped(String)
    case counted
  }

  let session: Session.ID
  private(set) var number = NumberPad()

  init(session: Session.ID) { self.session = session }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("group.title"))
    let current = CheckInScreen.sessions(here).first { $0.id == session }
    page.aside = current.map { here.title($0.activity) } ?? ""
    page.question = here.text("group.ask")
    page.hint = here.text("group.hint")
    page.add(
      number, deleteLabel: here.text("unlock.rub"),
      label: here.text("group.count", count: number.value), typed: { .typed($0) },
      lineTyped: { .lineTyped($0) },
      entered: { .counted })
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .typed(let key):
      number.take(key)
      return []
    case .lineTyped(let line):
      number.take(line: line)
      return []
    case .counted:
      guard number.value > 0 else { return [] }
      let admission = Admission(session: session, count: number.value, id: here.newID())
      if let question = admission.question(here) {
        return [.replace(AdmissionScreen(admission, question))]
      }
      return [.count(admission.press(here)), .back]
    }
  }
}
