import KioskModel
import TerminalUI

/// A session, with what can be done to it or to all that follow it.
struct PlanSessionScreen: Screen {
  enum Action: EditingAction {
    case edited, editedFromHere, moved, cancelled, restored, endAsked, ended, copied, removed
    case editing(DocumentEditing.Action)
  }

  let id: Session.ID
  let day: LocalDate
  private var editing = DocumentEditing()
  private(set) var isAskingToEnd = false

  init(_ id: Session.ID, day: LocalDate) {
    self.id = id
    self.day = day
  }

  func page(_ context: Context) -> Page<Action> {
    guard let session = session(context) else {
      // The message of what was done here says why; otherwise somebody else has removed it.
      var page = Page<Action>(
        title: context.words.longDay(day), message: editing.message,
        blocks: editing.message == nil ? [.text(context.text("plan.gone"))] : [])
      page.choices = editing.choices(context)
      return page
    }
    var page = Page<Action>(
      title: context.title(session.activity),
      aside: session.isCancelled ? context.text("session.cancelled") : "", message: editing.message)
    if isAskingToEnd {
      page.question = context.text("plan.askEnd", ["day": context.words.longDay(day)])
      page.choices = [
        Choice(key: .digit(1), label: context.text("plan.yesEnd"), shape: .tile, action: .ended)
      ]
      return page
    }
    let arrived = context.attendance.arrivals(id)
    let facts = [
      (
        "activity.when",
        context.words.longDay(session.localStart.date) + "  " + context.words.hours(session)
      ),
      ("activity.where", session.activity.rooms.joined(separator: ", ")),
      ("plan.repeats", context.words.repeats(of: id, context)),
      ("plan.came", arrived > 0 ? String(arrived) : ""),
    ]
    page.blocks =
      facts.filter { !$0.1.isEmpty }.map { .fact(name: context.text($0.0), value: $0.1) }

    page.choices = offers(session, context).map { key, label, action in
      Choice(key: .digit(key), label: context.text(label), shape: .tile, action: action)
    }
    page.choices += editing.choices(context)
    return page
  }

  /// The choices for the session. Only sessions from today on can be changed.
  private func offers(_ session: Session, _ context: Context) -> [(Int, String, Action)] {
    let isSeries = !(activity(context).map { $0.recurrenceRules.isEmpty } ?? true)
    let isComing = session.localStart.date >= context.now.date
    let hasArrivals = context.attendance.arrivals(id) > 0
    var offers: [(Int, String, Action)] = [
      (1, isSeries ? "plan.editOne" : "plan.edit", .edited)
    ]
    if isSeries, isComing { offers.append((2, "plan.editFrom", .editedFromHere)) }
    offers.append((3, "plan.move", .moved))
    offers.append(
      session.isCancelled ? (4, "plan.restore", .restored) : (4, "plan.cancel", .cancelled))
    if isSeries, isComing { offers.append((5, "plan.end", .endAsked)) }
    offers.append((6, "plan.copyOne", .copied))
    if !isSeries, !hasArrivals { offers.append((7, "plan.remove", .removed)) }
    return offers
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    isAskingToEnd = false
    if case .editing(let action) = action { return editing.update(action, context) }
    guard let session = session(context), let activity = activity(context) else { return [] }
    switch action {
    case .editing(let action): return editing.update(action, context)
    case .edited:
      let isOfSeries = !activity.recurrenceRules.isEmpty
      return [.show(ActivityFormScreen(.session(session, isOfSeries: isOfSeries), context))]
    case .editedFromHere:
      return [.show(ActivityFormScreen(.from(activity, session), context))]
    case .moved: return [.show(MoveScreen(session, context))]
    case .cancelled:
      return editing.ask(context, done: context.text("plan.isCancelled")) {
        editor throws(PlanningProblem) in
        try editor.cancel(session)
      }
    case .restored:
      return editing.ask(context, done: context.text("plan.isRestored")) {
        editor throws(PlanningProblem) in
        try editor.restore(session)
      }
    case .endAsked:
      isAskingToEnd = true
      return []
    case .ended:
      return editing.ask(context, done: context.text("plan.isEnded")) {
        editor throws(PlanningProblem) in
        try editor.end(activity, from: id.recurrence.date)
      }
    case .removed:
      return editing.ask(context, done: context.text("plan.isRemoved")) {
        editor throws(PlanningProblem) in
        try editor.remove(activity)
      }
    case .copied:
      return [.show(ActivityFormScreen(.copy(activity, session), context))]
    }
  }

  /// The session as it is in the programme, including one that was moved by up to 31 days.
  private func session(_ context: Context) -> Session? {
    context.book.sessions(on: (day - 31)...(day + 31)).first { $0.id == id }
  }

  private func activity(_ context: Context) -> Activity? {
    context.place.programme.activities.first { $0.uid == id.activity }
  }
}
