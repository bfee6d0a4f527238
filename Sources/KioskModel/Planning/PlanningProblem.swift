/// The reason why the programme was not changed.
package enum PlanningProblem: Error, Sendable, Equatable {
  /// The change would remove a session with arrivals; the latest such session.
  case hasArrivals(Session.ID)
  /// The form has errors.
  case draft([ActivityDraft.Field: ActivityDraft.Problem])
  /// The programme has no activity with this uid.
  case noSuchActivity(String)
  /// The activity has no such session.
  case noSuchSession(Session.ID)
  /// The activity has no session on or after the day from which it should change.
  case nothingFrom(LocalDate)
  /// The recurrence rule of the activity cannot be split.
  case indivisible(uid: String)
  /// The resulting document is not a valid activity.
  case document(DocumentProblem)
}
