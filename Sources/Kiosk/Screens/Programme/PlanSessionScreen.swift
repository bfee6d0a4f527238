import KioskModel

/// One session, and what can be done with it or with all that follow it.
struct PlanSessionScreen: Screen {
  enum Action: Sendable {
    case edited, editedFromHere, moved, cancelled, restored, endAsked, ended, copied, removed
    case undone, redone
  }

  let id: Session.ID
  let day: LocalDate
  private var desk = ChangeDesk()
  private(set) var isAskingToEnd = false

  init(_ id: Session.ID, day: LocalDate) {
    self.id = id
    self.day = day
  }

  func page(_ here: Surroundings) -> Page<Action> {
    guard let session = session(here) else {
      // What was done here says why; else somebody else has done it.
      var page = Page<Action>(
        title: here.words.longDay(day), message: desk.message,
        blocks: desk.message == nil ? [.text(here.text("plan.gone"))] : [])
      page.choices = desk.choices(here, undo: .undone, redo: .redone)
      return page
    }
    var page = Page<Action>(
      title: here.title(session.activity),
      aside: session.isCancelled ? here.text("session.cancelled") : "", message: desk.message)
    if isAskingToEnd {
      page.question = here.text("plan.askEnd", ["day": here.words.longDay(day)])
      page.choices = [
        Choice(key: .digit(1), label: here.text("plan.yesEnd"), shape: .tile, action: .ended)
      ]
      return page
    }
    let came = here.attendance.arrivals(id)
    let facts = [
      (
        "activity.when",
        here.words.longDay(session.localStart.date) + "  " + here.words.hours(session)
      ),
      ("activity.where", session.activity.rooms.joined(separator: ", ")),
      ("plan.repeats", here.words.repeats(of: id, here)),
      ("plan.came", came > 0 ? String(came) : ""),
    ]
    page.blocks =
      facts.filter { !$0.1.isEmpty }.map { .fact(name: here.text($0.0), value: $0.1) }

    page.choices = offers(session, here).map { key, label, action in
      Choice(key: .digit(key), label: here.text(label), shape: .tile, action: action)
    }
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    return page
  }

  /// What follows can only be changed from today on: what has been is history.
  private func offers(_ session: Session, _ here: Surroundings) -> [(Int, String, Action)] {
    let isSeries = !(activity(here).map { $0.recurrenceRules.isEmpty } ?? true)
    let isComing = session.localStart.date >= here.now.date
    let hasArrivals = here.attendance.arrivals(id) > 0
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

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    desk.forget()
    isAskingToEnd = false
    if case .undone = action { return desk.undo(here) }
    if case .redone = action { return desk.redo(here) }
    guard let session = session(here), let activity = activity(here) else { return [] }
    switch action {
    case .edited:
      let isOfSeries = !activity.recurrenceRules.isEmpty
      return [.show(ActivityFormScreen(.session(session, isOfSeries: isOfSeries), here))]
    case .editedFromHere:
      return [.show(ActivityFormScreen(.from(activity, session), here))]
    case .moved: return [.show(MoveScreen(session, here))]
    case .cancelled:
      return desk.ask(here, done: here.text("plan.isCancelled")) { editor throws(PlanningProblem) in
        try editor.cancel(session)
      }
    case .restored:
      return desk.ask(here, done: here.text("plan.isRestored")) { editor throws(PlanningProblem) in
        try editor.restore(session)
      }
    case .endAsked:
      isAskingToEnd = true
      return []
    case .ended:
      return desk.ask(here, done: here.text("plan.isEnded")) { editor throws(PlanningProblem) in
        try editor.end(activity, from: id.recurrence.date)
      }
    case .removed:
      return desk.ask(here, done: here.text("plan.isRemoved")) { editor throws(PlanningProblem) in
        try editor.remove(activity)
      }
    case .copied:
      return [.show(ActivityFormScreen(.copy(activity, session), here))]
    case .undone, .redone: return []
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    _ = desk.learned(news, here)
    return []
  }

  /// The session as the programme has it now, also where it was moved within the weeks around.
  private func session(_ here: Surroundings) -> Session? {
    here.book.sessions(on: (day - 31)...(day + 31)).first { $0.id == id }
  }

  private func activity(_ here: Surroundings) -> Activity? {
    here.place.programme.activities.first { $0.uid == id.activity }
  }
}
