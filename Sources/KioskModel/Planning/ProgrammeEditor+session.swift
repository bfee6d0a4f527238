extension ProgrammeEditor {
  /// The change that cancels a session, which stays in the programme and is marked as cancelled.
  package func cancel(_ session: Session) throws(PlanningProblem) -> DocumentChange {
    try changing(session.id) { $0["status"] = "cancelled" }
  }

  /// The change that reinstates a cancelled session.
  package func restore(_ session: Session) throws(PlanningProblem) -> DocumentChange {
    let activity = try stored(session.id.activity)
    let usual = activity.document["status"]
    return try changing(session.id) {
      guard $0["status"] == "cancelled" else { return }
      $0["status"] = activity.isSingle || usual == "cancelled" ? "confirmed" : usual
    }
  }

  /// The change that moves a session to another time on the meeting place's wall clock.
  ///
  /// A session of a series keeps its id, and so does one with arrivals. A single activity gets a
  /// new start, and with it its session a new id.
  ///
  /// - Parameter duration: The new duration; nil to keep the present one.
  package func move(
    _ session: Session, to time: LocalDateTime, duration: NominalDuration? = nil
  ) throws(PlanningProblem) -> DocumentChange {
    let told = session.activity.timeZone ?? zone
    let start = session.activity.isAllDay ? time : told.wallClock(of: time, in: zone)
    return try changing(session.id) {
      $0["start"] = .string(start.description)
      if let duration { $0["duration"] = .string(duration.description) }
    }
  }

  /// The change to one session from a form that was filled with it.
  ///
  /// The recurrence stays the same; a single activity is changed as a whole.
  package func edit(
    _ session: Session, with draft: ActivityDraft
  ) throws(PlanningProblem) -> DocumentChange {
    let activity = try stored(session.id.activity)
    if activity.isSingle, !isKept(session.id) { return try change(activity, with: draft) }
    guard let single = activity.sessionDocument(at: session.id.recurrence) else {
      throw .noSuchSession(session.id)
    }
    return try replacing(
      session.id, of: activity,
      by: try draft.session(changing: single, now: now, zone: zone))
  }

  private func changing(
    _ id: Session.ID, _ change: (inout JSONObject) -> Void
  ) throws(PlanningProblem) -> DocumentChange {
    let activity = try stored(id.activity)
    guard var single = activity.sessionDocument(at: id.recurrence) else {
      throw .noSuchSession(id)
    }
    change(&single)
    return try replacing(id, of: activity, by: single)
  }

  private func replacing(
    _ id: Session.ID, of activity: Activity, by single: JSONObject
  ) throws(PlanningProblem) -> DocumentChange {
    let keepsStart = single["start"] == .string(id.recurrence.description)
    let document =
      activity.isSingle && (keepsStart || !isKept(id))
      ? activity.replacingOnlySession(by: single)
      : activity.replacing(sessionAt: id.recurrence, by: single)
    let old = activity.document
    return try replacing(
      activity.uid, by: document == old ? document : document.stamped(now, since: old))
  }
}
