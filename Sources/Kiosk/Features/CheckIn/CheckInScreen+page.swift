import KioskModel
import TerminalUI

/// What the check-in shows.
extension CheckInScreen {
  /// A session to count at, or one that people came to before it was taken off the programme.
  struct Listed: Hashable {
    let id: Session.ID
    let session: Session?
  }

  /// The sessions in the list: also those that are no longer on the programme keep who came.
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
      // Only coordinators have anything to do there on such a day.
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

  /// What the last press has done. Its line is always there, so that no key moves under a hand.
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

  /// Whether a session has ended, or was taken off the programme.
  private func isOver(_ session: Session?, _ context: Context) -> Bool {
    session.map { $0.phase(at: context.moment.wall) == .over } ?? true
  }

  /// Who is inside, and once it is over, who came: few are counted out on their way home.
  private func count(_ id: Session.ID, _ isOver: Bool, _ context: Context) -> String {
    let count = isOver ? context.attendance.arrivals(id) : context.attendance.inside(id)
    let key = isOver ? "checkIn.arrivalsShort" : "checkIn.insideShort"
    return count > 0 ? context.text(key, ["count": String(count)]) : ""
  }

  /// The title of a row, also where it was taken off the programme.
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
    // What the list says of a session is what stands here first.
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
      // In its place, so that the keys below stay where they are.
      lines[1] = context.text("session.pause", ["time": until])
    }
    return [.figures(figures), .text(lines.joined(separator: "\n"))]
  }

  /// The places that are left, or how many more are inside than there is room for; nil where nobody
  /// counts them.
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
    // A one-head key that a large thumb finds without looking.
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
    // Every key stays at its place also while there is nothing to do for it: hosts do not look.
    offer(5, "checkIn.someoneLeft", .left)
    offer(6, "checkIn.search", .searchOpened)
    if Self.next(after: id, context) != nil { offer(7, "checkIn.next", .nextSessionChosen) }
    offer(8, "checkIn.more", .moreOpened)
    offer(9, "checkIn.undo", .undone, [.backspace])
    return choices
  }
}
