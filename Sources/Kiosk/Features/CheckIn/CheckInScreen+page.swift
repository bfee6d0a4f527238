import KioskModel
import TerminalUI

/// The page of the check-in.
extension CheckInScreen {
  /// A session to check in at, or one with visitors that has been removed from the programme.
  struct Listed: Hashable {
    let id: Session.ID
    let session: Session?
  }

  /// The sessions in the list, including removed ones that people have been checked in at.
  static func listed(_ context: Context) -> [Listed] {
    let sessions = sessions(context)
    let known = Set(sessions.map(\.id))
    let gone = context.attendance.sessions
      .filter { !known.contains($0) && $0.recurrence.date == context.now.date }
      .sorted { $0.recurrence < $1.recurrence }
    return sessions.map { Listed(id: $0.id, session: $0) }
      + gone.map { Listed(id: $0, session: nil) }
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("checkIn.title"))
    let listed = Self.listed(context)
    guard let session else {
      page.blocks = [.text(context.text("checkIn.nothing"))]
      // On such a day only coordinators can do anything there.
      if context.staff?.role == .coordinator {
        page.choices = [
          Choice(
            key: .digit(8), label: context.text("checkIn.more"), shape: .tile, action: .moreOpened)
        ]
      }
      return page
    }
    if let current = current(context) {
      page.aside = [
        context.words.hours(current), current.activity.rooms.first ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    page.blocks = [
      .beside([.table(table(listed, context))], figures(session, context), left: 58)
    ]
    page.choices = choices(session, context)
    page.message = message(session, context)
    return page
  }

  /// The effect of the last press. Its line is always there, so that the keys below do not move.
  private func message(_ session: Session.ID, _ context: Context) -> PageMessage {
    if let refusal { return PageMessage(text: refusal, tone: .failed) }
    if isFirstVisit { return PageMessage(text: context.text("checkIn.firstVisitNext")) }
    return context.countingMessage(at: .session(session))
  }

  private func table(_ listed: [Listed], _ context: Context) -> Table {
    Table(
      rows: listed.map { row in
        let isOver = isOver(row.session, context)
        return Table.Row(
          cells: [
            row.id == session ? "▶" : "",
            row.session?.localStart.clock ?? row.id.recurrence.clock,
            (row.session.map { $0.isCancelled ? context.text("session.cancelled") + " " : "" } ?? "")
              + Self.title(row, context),
            count(row.id, isOver, context),
          ],
          isChosen: row.id == session,
          isQuiet: isOver)
      }, widest: 2, right: [3], anchor: listed.firstIndex { $0.id == session } ?? 0)
  }

  /// Whether a session has ended or has been removed from the programme.
  private func isOver(_ session: Session?, _ context: Context) -> Bool {
    session.map { $0.phase(at: context.moment.wall) == .ended } ?? true
  }

  /// The number of people at the session; once it has ended, the number who came, since few are
  /// checked out when they go home.
  private func count(_ id: Session.ID, _ isOver: Bool, _ context: Context) -> String {
    let count = isOver ? context.attendance.arrivals(id) : context.attendance.inside(id)
    let key = isOver ? "checkIn.arrivalsShort" : "checkIn.insideShort"
    return count > 0 ? context.text(key, ["count": String(count)]) : ""
  }

  /// The title of a row, including one whose session has been removed.
  static func title(_ row: Listed, _ context: Context) -> String {
    if let session = row.session { return context.title(session.activity) }
    let activity = context.place.programme.activities.first { $0.uid == row.id.activity }
    return context.text("checkIn.gone", ["title": activity.map { context.title($0) } ?? ""])
  }

  private func figures(_ id: Session.ID, _ context: Context) -> [Block] {
    let attendance = context.attendance
    let arrivals = Figure(
      value: String(attendance.arrivals(id)), label: context.text("checkIn.arrivals"))
    let inside = attendance.inside(id)
    // The figure shown for the session in the list comes first.
    var figures =
      isOver(current(context), context)
      ? [arrivals, Figure(value: String(inside), label: context.text("checkIn.notOut"))]
      : [Figure(value: String(inside), label: context.text("checkIn.inside")), arrivals]
    if let session = current(context), !isOver(session, context),
      let places = places(session, context)
    {
      figures.insert(places, at: 1)
    }
    var lines = [
      context.text("checkIn.firstVisits", count: attendance.firstVisits(id)),
      context.text("checkIn.events", count: attendance.events(id)),
    ]
    if let pause = attendance.pause(id, at: context.moment.wall) {
      let until = context.place.site.timeZone.localTime(at: pause.pause.until).clock
      // In place of another line, so that the keys below stay where they are.
      lines[1] = context.text("session.pause", ["time": until])
    }
    return [.figures(figures), .text(lines.joined(separator: "\n"))]
  }

  /// The number of places left, or of people beyond the capacity; nil if the places are not
  /// counted.
  private func places(_ session: Session, _ context: Context) -> Figure? {
    let over = context.attendance.placesOver(at: session)
    if over > 0 {
      return Figure(value: String(over), label: context.text("checkIn.over"), isAlarming: true)
    }
    return context.attendance.placesLeft(at: session).map { left in
      Figure(
        value: String(left),
        label: left == 0
          ? context.text("session.full") : context.text("checkIn.places", count: left),
        isAlarming: left == 0)
    }
  }

  private func choices(
    _ id: Session.ID, _ context: Context
  ) -> [Choice<Action>] {
    let bands: [AgeBand?] = context.place.site.countsAgeBands ? AgeBand.allCases : [nil]
    var choices = bands.enumerated().map { index, band in
      Choice(
        key: .digit(index + 1),
        label: context.text(band.map { "band.\($0.rawValue)" } ?? "checkIn.one"),
        shape: .tile, action: Action.arrived(band))
    }
    // The large + of a number pad is found without looking.
    choices[0].otherKeys = [.character("+")]
    func offer(_ digit: Int, _ key: String, _ action: Action, _ others: [Key] = []) {
      choices.append(
        Choice(
          key: .digit(digit), otherKeys: others, label: context.text(key), shape: .tile,
          action: action))
    }
    choices.append(
      Choice(key: .enter, label: context.text("checkIn.group"), shape: .tile, action: .groupOpened))
    offer(4, isFirstVisit ? "checkIn.firstVisitYes" : "checkIn.firstVisitNo", .firstVisitToggled)
    // Each choice has a fixed key, even if others are missing: hosts do not look at the screen.
    offer(5, "checkIn.someoneLeft", .left)
    offer(6, "checkIn.search", .searchOpened)
    if Self.next(after: id, context) != nil { offer(7, "checkIn.next", .nextSessionChosen) }
    offer(8, "checkIn.more", .moreOpened)
    offer(9, "checkIn.undo", .undone, [.backspace])
    return choices
  }
}
