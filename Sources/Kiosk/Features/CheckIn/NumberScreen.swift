import KioskModel
import TerminalUI

/// How many have come: a number, and Enter.
struct NumberScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case lineTyped(String)
    case entered
  }

  /// Who is counted.
  enum Purpose: Sendable {
    /// A group that comes to a session now.
    case group(Session.ID)
    /// Those who came on a day, to a session or without one to the meeting place as a whole.
    case earlier(LocalDate, Session?)
  }

  let purpose: Purpose
  private(set) var number = NumberPad()

  init(_ purpose: Purpose) { self.purpose = purpose }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: "")
    let label: String
    switch purpose {
    case .group(let session):
      page.title = context.text("group.title")
      let current = CheckInScreen.sessions(context).first { $0.id == session }
      page.aside = current.map { context.title($0.activity) } ?? ""
      page.question = context.text("group.ask")
      label = context.text("group.count", count: number.value)
    case .earlier(let day, let session):
      page.title = session.map { context.title($0.activity) } ?? context.text("earlier.wholePlace")
      page.aside = context.words.longDay(day)
      page.question = context.text("earlier.ask")
      label = context.text("earlier.add", count: number.value)
    }
    page.hint = context.text("group.hint")
    page.add(
      number, deleteLabel: context.text("unlock.delete"), label: label, typed: { .typed($0) },
      lineTyped: { .lineTyped($0) }, entered: { .entered })
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .typed(let key): number.handle(key)
    case .lineTyped(let line): number.handle(line: line)
    case .entered: return number.value > 0 ? count(context) : []
    }
    return []
  }

  private func count(_ context: Context) -> [Effect<Action>] {
    switch purpose {
    case .group(let session):
      let admission = Admission(session: session, count: number.value, id: context.newID())
      if let question = admission.question(context) {
        return [.replace(AdmissionScreen(admission, question))]
      }
      return [.record(admission.press(context)), .back]
    case .earlier(let day, let session):
      let arrival = Arrival(
        session: session?.id, time: context.moment.wall, isLate: day < context.now.date,
        by: context.staff?.id ?? "")
      return [.record(.arrival(arrival, count: number.value, day: day, context)), .back]
    }
  }
}
