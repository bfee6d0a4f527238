import Foundation
import KioskModel
import TerminalUI

extension Session {
  /// Whether the session can be rated at `instant`: from 15 minutes after its start until 2 hours
  /// after its end; never if it is cancelled or all-day.
  func canBeRated(at instant: Date) -> Bool {
    !isCancelled && !activity.isAllDay && instant >= start.addingTimeInterval(15 * 60)
      && instant <= end.addingTimeInterval(Self.ratedFor)
  }

  /// How long after its end a session can be rated, in seconds.
  nonisolated static let ratedFor: TimeInterval = 2 * 3600

  /// Whether it lasts for days, like an exhibition, so that its times do not apply to each day.
  var spansDays: Bool {
    localEnd - localStart > 86_400
      || !activity.isAllDay && localEnd - localStart == 86_400
  }

  /// The last day on which it takes place.
  var lastDay: LocalDate { (localEnd + -1).date }

  /// The phase of the session at `instant`. It never gives `next`, which depends on other sessions.
  func phase(at instant: Date) -> ScheduleRow.Phase {
    if isCancelled { return .cancelled }
    if end <= instant && start < instant { return .ended }
    return start <= instant && !spansDays ? .current : .scheduled
  }
}

extension Context {
  /// A day's sessions as rows, with their phases in words.
  func schedule(_ sessions: [Session]) -> [ScheduleRow] {
    let next = sessions.first {
      $0.phase(at: moment.wall) == .scheduled && $0.start > moment.wall && !$0.spansDays
    }
    return sessions.map { session in
      var phase = session.phase(at: moment.wall)
      if session.id == next?.id { phase = .upcoming }
      return ScheduleRow(
        hours: words.hours(session), title: title(session.activity),
        room: session.activity.rooms.first ?? "", note: note(session.activity),
        status: withTentative(session, status(session, phase)), phase: phase,
        kind: kind(session.activity),
        details: session.activity.details(
          in: session.activity.nearestLanguage(languageChain)),
        accent: session.activity.kind.accent)
    }
  }

  /// The kind of an activity, unless its title begins with it or it is none that says anything.
  private func kind(_ activity: Activity) -> String {
    let kind = text("kind.\(activity.kind.rawValue)")
    return activity.kind == .other || title(activity).hasPrefix(kind) ? "" : kind
  }

  /// What comes after today, within a week: all of it is on the pages of the weeks as well.
  var agenda: Agenda? { agenda { $0.localStart.date > now.date } }

  /// The same with what is left of today, for pages that do not say it.
  var agendaFromNow: Agenda? { agenda { $0.end > moment.wall && !$0.spansDays } }

  private func agenda(_ isListed: (Session) -> Bool) -> Agenda? {
    let sessions = book.sessions(on: now.date...(now.date + 7))
      .filter { !$0.isCancelled && isListed($0) }
    guard !sessions.isEmpty else { return nil }
    let days = Dictionary(grouping: sessions, by: \.localStart.date).sorted { $0.key < $1.key }
    return Agenda(
      title: text("home.later"),
      days: days.map { day, sessions in
        Agenda.Day(
          name: day == now.date
            ? words.text("week.today") : words.weekday(day.weekday) + " \(day.day)",
          entries: sessions.map { session in
            Agenda.Entry(
              clock: session.activity.isAllDay ? "" : session.localStart.clock,
              title: title(session.activity), accent: session.activity.kind.accent)
          })
      })
  }

  /// The spoken languages and the organisers.
  func note(_ activity: Activity) -> String {
    let languages = activity.spokenLanguages.map { words.languageName($0) }
    return [list(languages), list(activity.organisers)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A list of words, with the comma of the language.
  func list(_ words: [String]) -> String { words.joined(separator: text("session.comma")) }

  /// That a session is cancelled or tentative; empty otherwise.
  func mark(_ session: Session) -> String {
    if session.isCancelled { return text("session.cancelled") }
    return session.activity.status == .tentative ? text("session.tentative") : ""
  }

  /// A phase in words, preceded by the note that the session is tentative.
  private func withTentative(_ session: Session, _ status: String) -> String {
    guard session.activity.status == .tentative, session.end > moment.wall else { return status }
    return [text("session.tentative"), status].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func status(_ session: Session, _ phase: ScheduleRow.Phase) -> String {
    switch phase {
    case .cancelled: return text("session.cancelled")
    case .ended: return text("session.over")
    case .current:
      if let (_, pause) = attendance.pause(session.id, at: moment.wall) {
        let until = place.site.timeZone.localTime(at: pause.until).clock
        return text("session.pause", ["time": until])
      }
      return [text("session.now"), places(session)].filter { !$0.isEmpty }.joined(separator: " · ")
    case .upcoming:
      let seconds = session.start.timeIntervalSince(moment.wall)
      return words.until(minutes: max(1, Int((seconds / 60).rounded(.up))))
    case .scheduled: return places(session)
    }
  }

  /// "4 platser", "fullt", or nothing if the places are not counted.
  func places(_ session: Session) -> String {
    guard let left = attendance.placesLeft(at: session) else { return "" }
    return left == 0 ? text("session.full") : text("session.places", count: left)
  }
}
