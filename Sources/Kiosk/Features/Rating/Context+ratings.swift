import Foundation
import KioskModel

extension Context {
  /// The sessions that a visitor may have come from, those that are most likely meant first.
  ///
  /// Of those that are on the shortest comes first, before those that have just ended. What goes
  /// on for a day and more, such as an exhibition, is meant only where nothing else can be.
  var sessionsToRate: [Session] {
    // One that ended before midnight can still be rated after it.
    let sessions = book.sessions(on: (now.date - 1)...now.date)
      .filter { $0.canBeRated(at: moment.wall) }
    let short = sessions.filter { $0.end.timeIntervalSince($0.start) < 12 * 3600 }
    func rank(_ session: Session) -> (Double, Double) {
      let hasEnded = session.end <= moment.wall
      return (
        hasEnded ? moment.wall.timeIntervalSince(session.end) : -1,
        session.end.timeIntervalSince(session.start)
      )
    }
    return (short.isEmpty ? sessions : short).sorted { rank($0) < rank($1) }
  }

  /// How many visitors can have rated a session, or the visit as a whole: those who have come to
  /// it or to the place today, or as many as there is room for; nil where nobody counts.
  func visitors(of session: Session.ID?) -> Int? {
    let today = book.sessions(on: (now.date - 1)...now.date)
    let count =
      if let session {
        // A host who has begun to count late has not seen everybody.
        max(
          attendance.arrivals(session),
          today.first { $0.id == session }?.activity.capacity ?? 0)
      } else {
        max(
          today.filter { $0.localStart.date == now.date }
            .reduce(0) { $0 + attendance.arrivals($1.id) },
          attendance.house)
      }
    return count > 0 ? count : nil
  }

  /// The names of the languages that the page is not in, those first that nobody could guess from
  /// the others' letters: not everybody can read the word for a language in somebody else's.
  var otherLanguages: [String] {
    let others = languageNames.shown.filter { $0.tag != words.language.tag }
    return (others.filter { $0.script != .latin } + others.filter { $0.script == .latin })
      .map(\.name)
  }

  /// The five faces, each with its key and its word.
  func faces<Action>(_ rated: (Int) -> Action) -> [Choice<Action>] {
    (1...5).map { score in
      Choice(
        key: .digit(score), label: text("score.\(score)"), shape: .face(score),
        action: rated(score))
    }
  }
}
