internal import Foundation

extension ProgrammeEditor {
  /// The change that copies a day's sessions to another day, each as a separate activity with one
  /// session.
  ///
  /// Cancelled sessions are not copied, nor are those for which the other day already has a session
  /// with the same title and time, so a second copy adds nothing.
  package func copyDay(
    from day: LocalDate, to other: LocalDate
  ) throws(PlanningProblem) -> DocumentChange {
    try copy(day...day, by: other - day)
  }

  /// The change that copies a week's sessions to another week, in the same way as a day's.
  package func copyWeek(
    from monday: LocalDate, to other: LocalDate
  ) throws(PlanningProblem) -> DocumentChange {
    try copy(monday...(monday + 6), by: other - monday)
  }

  private struct Slot: Hashable {
    let start: LocalDateTime
    let title: String
  }

  private func copy(
    _ days: ClosedRange<LocalDate>, by shift: Int
  ) throws(PlanningProblem) -> DocumentChange {
    let programme = programme
    let target = (days.lowerBound + shift)...(days.upperBound + shift)
    var taken = Set(
      programme.sessions(on: target).map { Slot(start: $0.localStart, title: $0.activity.title) })
    var change = DocumentChange()
    for session in programme.sessions(on: days) where days.contains(session.localStart.date) {
      let begins = session.localStart + shift * 86_400
      guard !session.isCancelled,
        taken.insert(Slot(start: begins, title: session.activity.title)).inserted
      else { continue }
      change = change.followed(by: try adding(document(of: session, at: begins)))
    }
    return change
  }

  /// A document for a session with its overrides applied, at another time on the meeting place's
  /// wall clock.
  private func document(
    of session: Session, at begins: LocalDateTime
  ) throws(PlanningProblem) -> JSONObject {
    let activity = session.activity
    let single = try stored(session.id.activity).sessionDocument(at: session.id.recurrence)
    guard var document = single else { throw .noSuchSession(session.id) }
    let told = activity.timeZone ?? zone
    let start = activity.isAllDay ? begins : told.wallClock(of: begins, in: zone)
    document["start"] = .string(start.description)
    document["uid"] = .string(newUID())
    document["relatedTo"] = nil
    return fresh(document, relatedTo: activity.uid, relation: [:])
  }
}
