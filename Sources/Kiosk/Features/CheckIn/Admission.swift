import Foundation
import KioskModel
import TerminalUI

/// People who are to be checked in with one key press, and what has to be asked first.
struct Admission: Sendable {
  /// What the host is asked before people are checked in.
  enum Question: Hashable, Sendable {
    /// The session has ended, and nobody has been checked in since.
    case ended
    /// There is not enough room for all of them.
    case full
  }

  let session: Session.ID
  var count = 1
  var isFirstVisit = false
  var band: AgeBand?
  /// The person found by name; nil for visitors who are only counted.
  var person: Person?
  /// The name to address them by if none is stored.
  var name: String?
  /// The id of the first journal entry.
  let id: UUID

  /// The first question that has to be asked and has not been answered; nil if there is none.
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

  /// The effects that check them in, or that ask first.
  func effects<Action>(_ context: Context) -> [Effect<Action>] {
    if let question = question(context) { return [.show(AdmissionScreen(self, question))] }
    return [.record(press(context))]
  }

  /// The journal entries that check them in.
  func press(_ context: Context) -> JournalBatch {
    .arrival(
      Arrival(
        session: session, time: context.moment.wall, isFirstVisit: isFirstVisit, band: band,
        person: person?.id, by: context.staff?.id ?? ""),
      count: count, id: id, context)
  }
}

nonisolated extension ScheduleRow.Phase {
  /// Whether nobody is expected any more.
  var isEnded: Bool { self == .ended || self == .cancelled }
}
