import Foundation
import KioskModel
import TerminalUI

extension Session {
  /// Whether somebody who was at it can rate it: from 15 minutes after its start to 2 hours after
  /// its end.
  func canBeRated(at instant: Date) -> Bool {
    !isCancelled && !activity.isAllDay && instant >= start.addingTimeInterval(15 * 60)
      && instant <= end.addingTimeInterval(2 * 3600)
  }

  /// Whether it goes on for days, as an exhibition does: then its hours say nothing about today.
  var lastsDays: Bool {
    localEnd - localStart > 86_400
      || !activity.isAllDay && localEnd - localStart == 86_400
  }

  /// The last day that it touches.
  var lastDay: LocalDate { (localEnd + -1).date }

  /// Where the session is in its day; `next` is told by whoever knows the others.
  func phase(at instant: Date) -> ScheduleRow.SessionPhase {
    if isCancelled { return .cancelled }
    if end <= instant && start < instant { return .over }
    return start <= instant && !lastsDays ? .now : .later
  }
}

extension Context {
  /// A day's sessions as rows, with words for where each is in its day.
  func schedule(_ sessions: [Session]) -> [ScheduleRow] {
    let next = sessions.first {
      $0.phase(at: moment.wall) == .later && $0.start > moment.wall && !$0.lastsDays
    }
    return sessions.map { session in
      var phase = session.phase(at: moment.wall)
      if session.id == next?.id { phase = .next }
      return ScheduleRow(
        hours: words.hours(session), title: title(session.activity),
        room: session.activity.rooms.first ?? "", note: note(session.activity),
        status: certainty(session, status(session, phase)), phase: phase)
    }
  }

  /// Languages that are spoken and who arranges it.
  func note(_ activity: Activity) -> String {
    let languages = activity.spokenLanguages.map { words.languageName($0) }
    return [list(languages), list(activity.organisers)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Words one after the other, with the comma of the language.
  func list(_ words: [String]) -> String { words.joined(separator: text("session.comma")) }

  /// That a session is cancelled, or not certain yet; empty where neither is so.
  func mark(_ session: Session) -> String {
    if session.isCancelled { return text("session.cancelled") }
    return session.activity.status == .tentative ? text("session.tentative") : ""
  }

  /// What is said of where a session is, and that it is not certain yet.
  private func certainty(_ session: Session, _ status: String) -> String {
    guard session.activity.status == .tentative, session.end > moment.wall else { return status }
    return [text("session.tentative"), status].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func status(_ session: Session, _ phase: ScheduleRow.SessionPhase) -> String {
    switch phase {
    case .cancelled: return text("session.cancelled")
    case .over: return text("session.over")
    case .now:
      if let (_, pause) = attendance.pause(session.id, at: moment.wall) {
        let until = place.site.timeZone.localTime(at: pause.until).clock
        return text("session.pause", ["time": until])
      }
      return [text("session.now"), places(session)].filter { !$0.isEmpty }.joined(separator: " · ")
    case .next:
      let seconds = session.start.timeIntervalSince(moment.wall)
      return words.until(minutes: max(1, Int((seconds / 60).rounded(.up))))
    case .later: return places(session)
    }
  }

  /// "4 platser", "fullt", or nothing where nobody counts.
  func places(_ session: Session) -> String {
    guard let left = attendance.placesLeft(at: session) else { return "" }
    return left == 0 ? text("session.full") : text("session.places", count: left)
  }
}
