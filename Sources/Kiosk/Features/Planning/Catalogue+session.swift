import KioskModel

extension Catalogue {
  /// How a session's activity repeats, in words; empty if it does not.
  func repeats(of id: Session.ID, _ context: Context) -> String {
    guard let activity = context.place.programme.activities.first(where: { $0.uid == id.activity })
    else { return "" }
    return RepeatPattern(activity) == .once ? "" : repeats(activity)
  }

  /// Why the programme was not changed.
  func sentence(_ problem: PlanningProblem, _ book: SessionCalendar) -> String {
    switch problem {
    case .hasArrivals(let session):
      text("plan.problem.hasArrivals", ["day": day(session.recurrence.date)])
    case .draft: text("plan.problem.draft")
    case .noSuchActivity, .noSuchSession: text("plan.gone")
    case .nothingFrom: text("change.nothing")
    case .indivisible: text("plan.problem.indivisible")
    case .document(let problem): self.problem(problem.reason, key: problem.path.last ?? "")
    }
  }
}
