extension ProgrammeEditor {
  /// Adds a new activity.
  package func add(_ draft: ActivityDraft) throws(PlanningProblem) -> DocumentChange {
    try adding(draft.document(changing: nil, uid: newUID(), now: now, zone: zone))
  }

  /// Changes all sessions of an activity.
  ///
  /// Where its times change, the ids of its sessions do too; with a session that people have come
  /// to this is refused, and `change(_:from:with:)` is the way.
  package func change(
    _ activity: Activity, with draft: ActivityDraft
  ) throws(PlanningProblem) -> DocumentChange {
    let old = try stored(activity.uid).document
    return try replacing(
      activity.uid,
      by: draft.document(changing: old, uid: activity.uid, now: now, zone: zone))
  }

  /// Changes the sessions of a series from a day on.
  ///
  /// The series ends before that day, and a new activity with a uid of its own begins there; it
  /// names the old one as the first of its kind (RFC 8984, 4.1.3 `relatedTo`). Sessions before the
  /// day keep their ids, also those that were moved past it; what differs at single sessions goes
  /// along. A day on which nothing has taken place yet changes the whole series in its place.
  ///
  /// - Parameter day: A day in the activity's zone.
  package func change(
    _ activity: Activity, from day: LocalDate, with draft: ActivityDraft
  ) throws(PlanningProblem) -> DocumentChange {
    let old = try stored(activity.uid)
    if draft == draft.before { return DocumentChange() }
    guard let rest = try old.continuing(from: day) else { throw .nothingFrom(day) }
    guard let head = try old.ending(before: day, movedStay: true) else {
      return try change(activity, with: draft)
    }
    let uid = newUID()
    var tail = try draft.document(changing: rest, uid: uid, now: now, zone: zone)
    tail = fresh(tail, relatedTo: old.uid, relation: ["first": true])
    return try replacing(old.uid, by: head.stamped(now)).followed(by: adding(tail))
  }

  /// Ends a series: it has no sessions on and after a day.
  ///
  /// Where none is left the activity goes; where the series has ended before, nothing changes.
  ///
  /// - Parameter day: A day in the activity's zone.
  package func end(
    _ activity: Activity, from day: LocalDate
  ) throws(PlanningProblem) -> DocumentChange {
    let old = try stored(activity.uid)
    let head = try old.ending(before: day, movedStay: false)
    return try replacing(old.uid, by: head == old.document ? head : head?.stamped(now))
  }

  /// Removes an activity with all its sessions.
  package func remove(_ activity: Activity) throws(PlanningProblem) -> DocumentChange {
    try replacing(activity.uid, by: nil)
  }

  /// A document as a new one that comes of another activity.
  func fresh(
    _ document: JSONObject, relatedTo uid: String, relation: JSONObject
  ) -> JSONObject {
    var document = document
    document["created"] = .utc(now)
    document["updated"] = .utc(now)
    document["sequence"] = 0
    // No calendar has brought this one, so none can take it away.
    document[Activity.VendorKey.importedFrom.key] = nil
    document[Activity.VendorKey.imported.key] = nil
    var related = document["relatedTo"]?.objectValue ?? [:]
    related[uid] = ["@type": "Relation", "relation": .object(relation)]
    document["relatedTo"] = .object(related)
    return document
  }
}
