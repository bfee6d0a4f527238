/// Why the programme was not changed.
package enum PlanningProblem: Error, Sendable, Equatable {
  /// People have come to this session, the latest such, and it would no longer be there.
  case hasArrivals(Session.ID)
  /// The form has mistakes.
  case draft([ActivityDraft.Field: ActivityDraft.Problem])
  /// The programme has no such activity; its uid.
  case noSuchActivity(String)
  /// The activity has no such session.
  case noSuchSession(Session.ID)
  /// No session of the activity is on or after the day from which it should change.
  case nothingFrom(LocalDate)
  /// The rule by which the activity repeats cannot be divided in two.
  case indivisible(uid: String)
  /// The document that would come of it is no activity.
  case document(DocumentProblem)
}
