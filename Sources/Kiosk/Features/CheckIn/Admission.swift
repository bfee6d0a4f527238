import Foundation
import KioskModel
import TerminalUI

/// People who are to be counted in with one press, and what has to be asked before.
struct Admission: Sendable {
  /// What a host is asked before somebody is counted in.
  enum Question: Hashable, Sendable {
    /// The session has ended, and nobody has been counted in since.
    case ended
    /// There is no room for all of them.
    case full
  }

  let session: Session.ID
  var count = 1
  var isFirstVisit = false
  var band: AgeBand?
  /// Who it is, if somebody has looked for a name.
  var person: Person?
  /// What they are called where no name is kept.
  var name: String?
  /// The first event's name in the journal.
  let id: UUID

  /// What has to be asked, the first that has not been answered.
  func question(_ context: Context, after answered: Set<Question> = []) -> Question? {
    let current = CheckInScreen.sessions(context).first { $0.id == session }
    let end = current.map { $0.isCancelled ? .distantPast : $0.end } ?? .distantPast
    let hasEnded = current.map { $0.phase(at: context.moment.wall).isEnded } ?? true
    if !answered.contains(.ended), hasEnded,
      !context.expectedCounting.hasArrivals(at: session, since: end)
    {
      return .ended
    }
    if !answered.contains(.full), let current,
      let left = context.expectedAttendance.placesLeft(at: current), left < count
    {
      return .full
    }
    return nil
  }

  /// Counts them in, or asks first.
  func effects<Action>(_ context: Context) -> [Effect<Action>] {
    if let question = question(context) { return [.show(AdmissionScreen(self, question))] }
    return [.record(press(context))]
  }

  /// What counts them in.
  func press(_ context: Context) -> JournalBatch {
    .arrival(
      Arrival(
        session: session, time: context.moment.wall, isFirstVisit: isFirstVisit, band: band,
        person: person?.id, by: context.staff?.id ?? ""),
      count: count, id: id, context)
  }
}

nonisolated extension ScheduleRow.SessionPhase {
  /// Whether nobody is expected any more.
  var isEnded: Bool { self == .over || self == .cancelled }
}
