import KioskModel
import TerminalUI

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

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("group.title"))
    let current = CheckInScreen.sessions(context).first { $0.id == session }
    page.aside = current.map { context.title($0.activity) } ?? ""
    page.question = context.text("group.ask")
    page.hint = context.text("group.hint")
    page.add(
      number, deleteLabel: context.text("unlock.rub"),
      label: context.text("group.count", count: number.value), typed: { .typed($0) },
      lineTyped: { .lineTyped($0) },
      entered: { .counted })
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    switch action {
    case .typed(let key):
      number.take(key)
      return []
    case .lineTyped(let line):
      number.take(line: line)
      return []
    case .counted:
      guard number.value > 0 else { return [] }
      let admission = Admission(session: session, count: number.value, id: context.newID())
      if let question = admission.question(context) {
        return [.replace(AdmissionScreen(admission, question))]
      }
      return [.count(admission.press(context)), .back]
    }
  }
}
