import KioskModel
import TerminalUI

/// Asks whether to check people in although the session is full or has ended.
struct AdmissionScreen: Screen {
  enum Action: Sendable {
    case admitted
  }

  let admission: Admission
  let question: Admission.Question
  private let answered: Set<Admission.Question>

  init(
    _ admission: Admission, _ question: Admission.Question,
    after answered: Set<Admission.Question> = []
  ) {
    self.admission = admission
    self.question = question
    self.answered = answered
  }

  func page(_ context: Context) -> Page<Action> {
    let current = CheckInScreen.sessions(context).first { $0.id == admission.session }
    var page = Page<Action>(title: "")
    switch question {
    case .full:
      page.title = context.text("full.title")
      page.blocks = [.banner(full(current, context), score: nil)]
    case .ended:
      page.title = context.text("ended.title")
      let title = current.map { context.title($0.activity) } ?? ""
      let key = current == nil ? "gone" : current?.isCancelled == true ? "cancelled" : "text"
      page.blocks = [
        .banner(
          context.text("ended." + key, ["title": title, "time": current?.localEnd.clock ?? ""]),
          score: nil)
      ]
    }
    let name = admission.person?.name ?? admission.name
    page.question =
      name.map { context.text("full.askName", ["name": $0]) }
      ?? context.text("full.ask", count: admission.count)
    page.choices = [
      // Not a digit: presses of the check-in's digits may already be on their way.
      Choice(key: .character("*"), label: context.text("full.yes"), shape: .tile, action: .admitted)
    ]
    return page
  }

  /// Such as "4 är inne, och det finns 4 platser. Med en till blir det 1 över."
  private func full(_ session: Session?, _ context: Context) -> String {
    guard let session, let capacity = session.activity.capacity else { return "" }
    let inside = context.expectedAttendance.inside(session.id)
    return context.text(
      "full.text", count: admission.count,
      [
        "inside": String(inside), "capacity": String(capacity),
        "over": String(inside + admission.count - capacity),
      ])
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    let answered = answered.union([question])
    if let next = admission.question(context, after: answered) {
      return [.replace(AdmissionScreen(admission, next, after: answered))]
    }
    return [.record(admission.press(context)), .back]
  }
}
