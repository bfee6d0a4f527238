import KioskModel

/// What the check-in shows.
extension CheckInScreen {
  /// A session to count at, or one that people came to before it was taken off the programme.
  struct Listed: Hashable {
    let id: Session.ID
    let session: Session?
  }

  /// The sessions in the list: also those that are no longer on the programme keep who came.
  static func listed(_ here: Surroundings) -> [Listed] {
    let sessions = sessions(here)
    let known = Set(sessions.map(\.id))
    let gone = here.attendance.sessions
      .filter { !known.contains($0) && $0.recurrence.date == here.now.date }
      .sorted { $0.recurrence < $1.recurrence }
    return sessions.map { Listed(id: $0.id, session: $0) }
      + gone.map { Listed(id: $0, session: nil) }
  }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("checkIn.title"))
    let listed = Self.listed(here)
    guard let session else {
      page.blocks = [.text(here.text("checkIn.nothing"))]
      // Only coordinators have anything to do there on such a day.
      if here.staff?.role == .coordinator {
        page.choices = [
          Choice(
            key: .digit(8), label: here.text("checkIn.more"), shape: .tile, action: .moreOpened)
        ]
      }
      return page
    }
    if let current = current(here) {
      page.aside = [
        here.words.hours(current), current.activity.rooms.first ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    page.blocks = [
      .beside([.table(table(listed, here))], figures(session, here), left: 58)
    ]
    page.choices = choices(session, here)
    page.message = message(session, here)
    return page
  }

  /// What the last press has done. Its line is always there, so that no key moves under a hand.
  private func message(_ session: Session.ID, _ here: Surroundings) -> PageMessage {
    if let refusal { return PageMessage(text: refusal, tone: .failed) }
    if isFirstVisit { return PageMessage(text: here.text("checkIn.firstVisitNext")) }
    return here.countingMessage(at: .session(session))
  }

  private func table(_ listed: [Listed], _ here: Surroundings) -> Table {
    Table(
      rows: listed.map { row in
        let isOver = isOver(row.session, here)
        return Table.Row(
          cells: [
            row.id == session ? "▶" : "",
            row.session?.localStart.clock ?? row.id.recurrence.clock,
            (row.session.map { $0.isCancelled ? here.text("session.cancelled") + " " : "" } ?? "")
              + Self.title(row, here),
            count(row.id, isOver, here),
          ],
          isChosen: row.id == session,
          isQuiet: isOver)
      }, widest: 2, right: [3], anchor: listed.firstIndex { $0.id == session } ?? 0)
  }

  /// Whether a session has ended, or was taken off the programme.
  private func isOver(_ session: Session?, _ here: Surroundings) -> Bool {
    session.map { $0.tense(at: here.moment.wall) == .over } ?? true
  }

  /// Who is inside, and once it is over, who came: few are counted out on their way home.
  private func count(_ id: Session.ID, _ isOver: Bool, _ here: Surroundings) -> String {
    let count = isOver ? here.attendance.arrivals(id) : here.attendance.inside(id)
    let key = isOver ? "checkIn.arrivalsShort" : "checkIn.insideShort"
    return count > 0 ? here.text(key, ["count": String(count)]) : ""
  }

  /// The title of a row, also where it was taken off the programme.
  static func title(_ row: Listed, _ here: Surroundings) -> String {
    if let session = row.session { return here.title(session.activity) }
    let activity = here.place.programme.activities.first { $0.uid == row.id.activity }
    return here.text("checkIn.gone", ["title": activity.map { here.title($0) } ?? ""])
  }

  private func figures(_ id: Session.ID, _ here: Surroundings) -> [Block] {
    let attendance = here.attendance
    let arrivals = Figure(
      value: String(attendance.arrivals(id)), label: here.text("checkIn.arrivals"))
    let inside = attendance.inside(id)
    // What the list says of a session is what stands here first.
    var figures =
      isOver(current(here), here)
      ? [arrivals, Figure(value: String(inside), label: here.text("checkIn.notOut"))]
      : [Figure(value: String(inside), label: here.text("checkIn.inside")), arrivals]
    if let session = current(here), !isOver(session, here),
      let places = places(session, here)
    {
      figures.insert(places, at: 1)
    }
    var lines = [
      here.text("checkIn.firstVisits", count: attendance.firstVisits(id)),
      here.text("checkIn.events", count: attendance.events(id)),
    ]
    if let pause = attendance.pause(id, at: here.moment.wall) {
      let until = here.place.site.timeZone.localTime(at: pause.pause.until).clock
      // In its place, so that the keys below stay where they are.
      lines[1] = here.text("session.pause", ["time": until])
    }
    return [.figures(figures), .text(lines.joined(separator: "\n"))]
  }

  /// The places that are left, or how many more are inside than there is room for; nil where nobody
  /// counts them.
  private func places(_ session: Session, _ here: Surroundings) -> Figure? {
    let over = here.attendance.placesOver(at: session)
    if over > 0 {
      return Figure(value: String(over), label: here.text("checkIn.over"), isAlarming: true)
    }
    return here.attendance.placesLeft(at: session).map { left in
      Figure(
        value: String(left),
        label: left == 0 ? here.text("session.full") : here.text("checkIn.places", count: left),
        isAlarming: left == 0)
    }
  }

  private func choices(
    _ id: Session.ID, _ here: Surroundings
  ) -> [Choice<Action>] {
    let bands: [AgeBand?] = here.place.site.countsAgeBands ? AgeBand.allCases : [nil]
    var choices = bands.enumerated().map { index, band in
      Choice(
        key: .digit(index + 1),
        label: here.text(band.map { "band.\($0.rawValue)" } ?? "checkIn.one"),
        shape: .tile, action: Action.arrived(band))
    }
    // A one-head key that a large thumb finds without looking.
    choices[0].otherKeys = [.character("+")]
    func offer(_ digit: Int, _ key: String, _ action: Action, _ others: [Key] = []) {
      choices.append(
        Choice(
          key: .digit(digit), otherKeys: others, label: here.text(key), shape: .tile,
          action: action))
    }
    choices.append(
      Choice(key: .enter, label: here.text("checkIn.group"), shape: .tile, action: .groupOpened))
    offer(4, isFirstVisit ? "checkIn.firstVisitYes" : "checkIn.firstVisitNo", .firstVisitToggled)
    // Every key stays at its place also while there is nothing to do for it: hosts do not look.
    offer(5, "checkIn.someoneLeft", .left)
    offer(6, "checkIn.search", .searchOpened)
    if Self.next(after: id, here) != nil { offer(7, "checkIn.next", .nextSessionChosen) }
    offer(8, "checkIn.more", .moreOpened)
    offer(9, "checkIn.undo", .undone, [.backspace])
    return choices
  }
}
