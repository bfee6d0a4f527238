extension ProgrammeEditor {
  /// The change that carries out an import.
  ///
  /// If that was decided, activities that are no longer in the calendar end today: earlier sessions
  /// are kept, and so are today's if they have arrivals. Activities that have become private are
  /// removed; if they have arrivals, they are kept up to that day without title and details.
  package func take(_ plan: ImportPlan) throws(PlanningProblem) -> DocumentChange {
    var edits: [DocumentChange.Edit] = []
    for activity in plan.new { edits += try adding(activity.document).edits }
    for activity in plan.changed + plan.recorded {
      edits.append(try unguarded(activity.uid, by: activity.document))
    }
    let today = zone.localTime(at: now).date
    for activity in plan.withdrawn { edits += try withdraw(activity, today).edits }
    guard plan.choices.endsGone else { return DocumentChange(edits) }
    for activity in plan.gone { edits += try endFromToday(activity, today).edits }
    return DocumentChange(edits)
  }

  private func endFromToday(
    _ activity: Activity, _ today: LocalDate
  ) throws(PlanningProblem) -> DocumentChange {
    do throws(PlanningProblem) {
      return try end(activity, from: today)
    } catch {
      guard case .hasArrivals(let session) = error else { throw error }
      return try end(activity, from: session.recurrence.date + 1)
    }
  }

  private func withdraw(
    _ activity: Activity, _ today: LocalDate
  ) throws(PlanningProblem) -> DocumentChange {
    do throws(PlanningProblem) {
      return try remove(activity)
    } catch {
      guard case .hasArrivals(let session) = error else { throw error }
      var document =
        try stored(activity.uid).ending(
          before: session.recurrence.date + 1, movedStay: false) ?? activity.document
      document["title"] = "–"
      for key in ["description", "localizations", "locations", "participants"] {
        document[key] = nil
      }
      return DocumentChange([try unguarded(activity.uid, by: document)])
    }
  }
}
