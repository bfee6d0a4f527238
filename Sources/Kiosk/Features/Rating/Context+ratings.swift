import Foundation
import KioskModel
import TerminalUI

extension Context {
  /// The sessions that a rating may be about, the likeliest first.
  ///
  /// Current sessions come before those that have just ended, short ones before long ones. One of
  /// 12 hours or more, such as an exhibition, is included only if there is no other.
  var sessionsToRate: [Session] {
    // A session that ended before midnight can still be rated after it.
    let sessions = book.sessions(on: (now.date - 1)...now.date)
      .filter { $0.canBeRated(at: moment.wall) }
    let short = sessions.filter { $0.end.timeIntervalSince($0.start) < Self.longSession }
    func rank(_ session: Session) -> (Double, Double) {
      let hasEnded = session.end <= moment.wall
      return (
        hasEnded ? moment.wall.timeIntervalSince(session.end) : -1,
        session.end.timeIntervalSince(session.start)
      )
    }
    return (short.isEmpty ? sessions : short).sorted { rank($0) < rank($1) }
  }

  /// The last day that is over and of which no session can be rated any more. One that lasts for days,
  /// such as an exhibition, keeps no day open.
  var lastClosedDay: LocalDate {
    let yesterday = now.date - 1
    let isOpen = book.sessions(on: yesterday...yesterday).contains {
      $0.canBeRated(at: moment.wall) && $0.end.timeIntervalSince($0.start) < Self.longSession
    }
    return isOpen ? yesterday - 1 : yesterday
  }

  /// How long a session lasts, in seconds, that a visitor does not come for.
  private static let longSession: TimeInterval = 12 * 3600

  /// The largest number of visitors who can have rated a session, or the visit as a whole: the
  /// number checked in or the capacity, whichever is larger; nil if nobody counts.
  func visitors(of session: Session.ID?) -> Int? {
    let today = book.sessions(on: (now.date - 1)...now.date)
    let count =
      if let session {
        // A host who started late has not counted everybody.
        max(
          attendance.arrivals(session),
          today.first { $0.id == session }?.activity.capacity ?? 0)
      } else {
        max(
          today.filter { $0.localStart.date == now.date }
            .reduce(0) { $0 + attendance.arrivals($1.id) },
          attendance.placeArrivals)
      }
    return count > 0 ? count : nil
  }

  /// The names of the other languages, non-Latin scripts first: people who read only such a script
  /// do not recognise the word for languages in another.
  var otherLanguages: [String] {
    let others = languageNames.shown.filter { $0.tag != words.language.tag }
    return (others.filter { $0.script != .latin } + others.filter { $0.script == .latin })
      .map(\.name)
  }

  /// The choices of the five faces, with their keys and labels.
  func faces<Action>(_ rated: (Int) -> Action) -> [Choice<Action>] {
    (1...5).map { score in
      Choice(
        key: .digit(score), label: text("score.\(score)"), shape: .face(score),
        action: rated(score))
    }
  }
}
