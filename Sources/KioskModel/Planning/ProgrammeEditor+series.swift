extension ProgrammeEditor {
  /// The change that adds a new activity.
  package func add(_ draft: ActivityDraft) throws(PlanningProblem) -> DocumentChange {
    try adding(draft.document(changing: nil, uid: newUID(), now: now, zone: zone))
  }

  /// The change to all sessions of an activity.
  ///
  /// A new time changes the ids of the sessions, which is refused if one of them has arrivals;
  /// `change(_:from:with:)` can be used then.
  package func change(
    _ activity: Activity, with draft: ActivityDraft
  ) throws(PlanningProblem) -> DocumentChange {
    let old = try stored(activity.uid).document
    return try replacing(
      activity.uid,
      by: draft.document(changing: old, uid: activity.uid, now: now, zone: zone))
  }

  /// The change to a series from a day on.
  ///
  /// The series ends before that day, and a new activity with its own uid begins there, related to
  /// the old one as `first` (RFC 8984, section 4.1.3 `relatedTo`). Sessions before the day keep
  /// their ids, including those moved past it; overrides move to the new activity. If the series
  /// has no session before the day, it is changed as a whole.
  ///
  /// - Parameter day: A date in the activity's time zone.
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
    return try replacing(old.uid, by: head.stamped(now, since: old.document)).followed(
      by: adding(tail))
  }

  /// The change that ends a series, so that it has no sessions on and after a day.
  ///
  /// If no session is left the activity is removed; if the series has already ended, nothing
  /// changes.
  ///
  /// - Parameter day: A date in the activity's time zone.
  package func end(
    _ activity: Activity, from day: LocalDate
  ) throws(PlanningProblem) -> DocumentChange {
    let old = try stored(activity.uid)
    let head = try old.ending(before: day, movedStay: false)
    return try replacing(
      old.uid, by: head == old.document ? head : head?.stamped(now, since: old.document))
  }

  /// The change that removes an activity with all its sessions.
  package func remove(_ activity: Activity) throws(PlanningProblem) -> DocumentChange {
    try replacing(activity.uid, by: nil)
  }

  /// A document as a new activity derived from another one.
  func fresh(
    _ document: JSONObject, relatedTo uid: String, relation: JSONObject
  ) -> JSONObject {
    var document = document
    document["created"] = .utc(now)
    document["updated"] = .utc(now)
    document["sequence"] = 0
    // The new activity was not imported, so no calendar may withdraw it.
    document[Activity.VendorKey.importedFrom.key] = nil
    document[Activity.VendorKey.imported.key] = nil
    document[Activity.VendorKey.changed.key] = nil
    var related = document["relatedTo"]?.objectValue ?? [:]
    related[uid] = ["@type": "Relation", "relation": .object(relation)]
    document["relatedTo"] = .object(related)
    return document
  }
}
