extension ProgrammeEditor {
  /// The change that carries an import out.
  ///
  /// What the calendar says of an activity counts, also where sessions are named anew by it.
  ///
  /// - Parameter endingGone: Whether what is no longer in the calendar ends today: sessions before
  ///   stay, and so do those of today where people have come to one.
  public func take(
    _ plan: ImportPlan, endingGone: Bool = false
  ) throws(PlanningProblem) -> DocumentChange {
    var edits: [DocumentChange.Edit] = []
    for activity in plan.new {
      var document = activity.document
      document[Activity.VendorKey.importedFrom.key] = plan.source.map(JSONValue.string)
      edits += try adding(document).edits
    }
    for activity in plan.changed {
      edits.append(try unguarded(activity.uid, by: activity.document))
    }
    guard endingGone else { return DocumentChange(edits) }
    let today = zone.localTime(at: now).date
    for activity in plan.gone {
      do throws(PlanningProblem) {
        edits += try end(activity, from: today).edits
      } catch {
        guard case .hasArrivals(let session) = error else { throw error }
        edits += try end(activity, from: session.recurrence.date + 1).edits
      }
    }
    return DocumentChange(edits)
  }
}
