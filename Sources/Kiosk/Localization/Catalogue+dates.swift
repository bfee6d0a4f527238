import KioskModel

extension Catalogue {
  /// `fredag 20 november`.
  func longDay(_ date: LocalDate) -> String {
    text(
      "calendar.longDay",
      ["weekday": weekday(date.weekday), "day": String(date.day), "month": month(date.month)])
  }

  /// `20 november`.
  func day(_ date: LocalDate) -> String {
    text("calendar.day", ["day": String(date.day), "month": month(date.month)])
  }

  /// `20 november 2026`.
  func date(_ date: LocalDate) -> String { day(date) + " \(date.year)" }

  /// `fredag`.
  func weekday(_ weekday: Weekday) -> String { text("calendar.weekdays." + weekday.rawValue) }

  /// `november`.
  func month(_ number: Int) -> String { text("calendar.months.\(number - 1)") }

  /// `13:30–15:00`; for a whole day its word.
  func hours(_ session: Session) -> String {
    if session.spansDays { return text("session.untilDay", ["day": day(session.lastDay)]) }
    if session.activity.isAllDay { return text("session.allDay") }
    if session.localStart == session.localEnd { return session.localStart.clock }
    return session.localStart.clock + "–" + session.localEnd.clock
  }

  /// `om 58 min` or `om 2 tim 5 min`.
  func until(minutes: Int) -> String {
    if minutes < 60 { return text("session.inMinutes", ["minutes": String(minutes)]) }
    if minutes % 60 == 0 { return text("session.inHours", ["hours": String(minutes / 60)]) }
    return text(
      "session.inHoursMinutes",
      ["hours": String(minutes / 60), "minutes": String(minutes % 60)])
  }

  /// The name of a language that is spoken at an activity, in this catalogue's language.
  func languageName(_ tag: String) -> String {
    let name = text("languages." + Language.primary(tag))
    return name.isEmpty ? tag : name
  }
}
